package frontwright.validators.rules.httpd.general;

import frontwright.model.source.Finding;
import frontwright.model.source.Severity;
import frontwright.model.source.Shown;
import frontwright.validators.configuration.httpd.HttpdNode;
import frontwright.validators.rules.httpd.HttpdSubject;
import frontwright.validators.rules.httpd.NamedHttpdRule;
import frontwright.validators.syntax.httpd.Word;
import java.util.function.Consumer;

/** A virtual host whose address is a name, which is looked up when httpd starts. */
final class VirtualHostByName extends NamedHttpdRule {

  VirtualHostByName() {
    super("virtual-host-by-name", Severity.WARNING, "VirtualHost");
  }

  @Override
  public void check(HttpdNode node, HttpdSubject subject, Consumer<Finding> sink) {
    for (Word word : node.words()) {
      String host = VirtualHostAddress.host(word.value());
      boolean isName = host.matches("(?i)(\\*\\.)?([a-z0-9-]+\\.)+[a-z][a-z0-9-]*");
      if (isName && !node.hasUnknown()) {
        String port = VirtualHostAddress.port(word.value());
        sink.accept(
            finding(
                node.place(word),
                Shown.quoted(host) + " is looked up when httpd starts: it is an address, no name",
                "write "
                    + Shown.quoted("<VirtualHost *:" + (port.isEmpty() ? "80" : port) + ">")
                    + ", and the name behind `ServerName`"));
      }
    }
  }
}
