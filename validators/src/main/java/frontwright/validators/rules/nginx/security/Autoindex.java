package frontwright.validators.rules.nginx.security;

import frontwright.model.source.Finding;
import frontwright.model.source.Severity;
import frontwright.validators.configuration.nginx.NginxNode;
import frontwright.validators.rules.LazyPattern;
import frontwright.validators.rules.nginx.LocationPattern;
import frontwright.validators.rules.nginx.NamedNginxRule;
import frontwright.validators.rules.nginx.NginxSubject;
import java.util.function.Consumer;

/** Directories that everybody may look into. */
final class Autoindex extends NamedNginxRule {

  /** Where people come to look for files. */
  private static final LazyPattern MEANT =
      LazyPattern.of(
          "(?i).*(?:download|pub|mirror|archive|repo|package|release|dist|file|ftp|share|log|list)"
              + ".*");

  Autoindex() {
    super("autoindex", Severity.NOTE, "autoindex");
  }

  @Override
  public void check(NginxNode node, NginxSubject subject, Consumer<Finding> sink) {
    NginxNode block = node.parent();
    if (node.argument(0).equalsIgnoreCase("on")
        && block != null
        && !(block.is("location") && MEANT.matcher(LocationPattern.of(block).text()).matches())
        && !Access.isRestricted(block, subject)) {
      sink.accept(
          finding(
              node.head(),
              "everybody sees the names of all files in directories without an index",
              "leave it out, or write it in a location for files that are meant to be found"));
    }
  }
}
