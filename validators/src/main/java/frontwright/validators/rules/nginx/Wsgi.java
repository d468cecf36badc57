package frontwright.validators.rules.nginx;

import frontwright.validators.configuration.nginx.NginxNode;
import java.util.Optional;

/** Tells applications from scripts, which a server behind nginx finds by their file. */
public final class Wsgi {

  private Wsgi() {}

  /** Whether a pass leads to PHP or to programs of CGI: a file is named, or an index of them. */
  public static boolean isForScripts(Pass pass, NginxSubject subject) {
    if (pass.protocol() != Protocol.FASTCGI) {
      return false;
    }
    Level level = subject.levelOf(pass.node());
    Optional<NginxNode> location = pass.location();
    return Fields.of(pass, subject).sets("SCRIPT_FILENAME")
        || level.effective("fastcgi_index").isPresent()
        || pass.authority().contains("php")
        || location.filter(node -> LocationPattern.of(node).text().contains("php")).isPresent();
  }
}
