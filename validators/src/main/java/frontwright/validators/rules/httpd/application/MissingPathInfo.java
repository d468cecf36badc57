package frontwright.validators.rules.httpd.application;

import frontwright.model.source.Finding;
import frontwright.model.source.Severity;
import frontwright.model.source.Shown;
import frontwright.validators.configuration.httpd.HttpdNode;
import frontwright.validators.rules.httpd.HttpdSubject;
import frontwright.validators.rules.httpd.NamedHttpdRule;
import frontwright.validators.rules.httpd.VirtualHost;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** An application behind FastCGI or SCGI that is not told its part of the path. */
final class MissingPathInfo extends NamedHttpdRule {

  /** What sets variables in time, or too late, which is another rule's. */
  private static final Set<String> SETTING =
      Set.of(
          "setenv",
          "setenvif",
          "setenvifnocase",
          "setenvifexpr",
          "browsermatch",
          "rewriterule",
          "proxyfcgisetenvif");

  MissingPathInfo() {
    super("missing-path-info", Severity.WARNING, "ProxyPass");
  }

  @Override
  public void check(HttpdNode node, HttpdSubject subject, Consumer<Finding> sink) {
    ProxyPass.of(node)
        .filter(pass -> !pass.isPattern() && pass.target().scheme().matches("[fs]cgi"))
        .filter(pass -> isForApplication(pass, subject))
        .filter(pass -> !isSet(VirtualHost.around(node, subject)))
        .ifPresent(pass -> sink.accept(said(pass)));
  }

  /** Whether the target is not a directory of scripts, such as those of PHP. */
  private static boolean isForApplication(ProxyPass pass, HttpdSubject subject) {
    Target target = pass.target();
    String path = UrlPath.trimmed(target.path());
    boolean isScripts =
        target.text().toLowerCase(Locale.ROOT).contains("php")
            || target.authority().endsWith(":9000")
            || pass.path().contains(".")
            || subject.configuration().all("ProxyFCGIBackendType").findAny().isPresent()
            || subject
                .configuration()
                .all("DirectoryIndex")
                .anyMatch(index -> index.rawArguments().contains(".php"));
    return !isScripts && (path.isEmpty() || path.equals(UrlPath.trimmed(pass.path())));
  }

  private static boolean isSet(VirtualHost server) {
    return server
        .subject()
        .configuration()
        .all()
        .filter(node -> SETTING.contains(node.name().toLowerCase(Locale.ROOT)))
        .filter(server::obeys)
        .map(node -> node.rawArguments().toLowerCase(Locale.ROOT))
        .flatMap(text -> Stream.of("path_info", "cgi-pathinfo").filter(text::contains))
        .findAny()
        .isPresent();
  }

  private Finding said(ProxyPass pass) {
    String below = UrlPath.below(pass.path());
    boolean isFastCgi = pass.target().scheme().equals("fcgi");
    return finding(
        pass.targetPlace(),
        "the application gets no PATH_INFO: "
            + Shown.quoted(below)
            + " arrives as SCRIPT_NAME "
            + Shown.quoted(below),
        isFastCgi
            ? "write `SetEnvIf Request_URI . proxy-fcgi-pathinfo=unescape`"
            : "write `SetEnvIf Request_URI . proxy-scgi-pathinfo`");
  }
}
