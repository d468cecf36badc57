package frontwright.validators.rules.httpd.general;

import frontwright.validators.configuration.httpd.HttpdNode;
import frontwright.validators.directives.HttpdContext;
import frontwright.validators.rules.httpd.HttpdSubject;

/** What the pattern of a {@code RewriteRule} is compared with. */
enum RewriteContext {
  /** The path as in the URL, which begins with a slash. */
  SERVER,
  /** The path below a directory, without a slash at the start. */
  DIRECTORY,
  /** It is not known. */
  UNKNOWN;

  static RewriteContext of(HttpdNode node, HttpdSubject subject) {
    HttpdNode section = node.ancestors().findFirst().orElse(null);
    if (section == null) {
      HttpdContext context = subject.configuration().context();
      return context == HttpdContext.HTACCESS
          ? DIRECTORY
          : subject.configuration().isWhole() ? SERVER : UNKNOWN;
    } else if (section.is("VirtualHost")) {
      return SERVER;
    }
    return section.is("Directory") || section.is("DirectoryMatch") ? DIRECTORY : UNKNOWN;
  }
}
