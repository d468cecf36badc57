package frontwright.validators.lint;

import frontwright.model.compatibility.Front;
import frontwright.model.value.Version;
import frontwright.validators.directives.HttpdContext;
import frontwright.validators.directives.NginxContext;
import org.jspecify.annotations.Nullable;

/**
 * How to read what is linted.
 *
 * @param server whose configuration it is; null to tell by the files
 * @param nginx the version of nginx that will read it; null for any
 * @param httpd the version of httpd that will read it; null for any
 * @param nginxContext what to read every file of nginx as; null to tell by the files
 * @param httpdContext the same for httpd
 */
public record LintSettings(
    @Nullable Front server,
    @Nullable Version nginx,
    @Nullable Version httpd,
    @Nullable NginxContext nginxContext,
    @Nullable HttpdContext httpdContext) {

  /**
   * Everything else is told by the files.
   *
   * @param server whose configuration it is; null to tell that, too
   */
  public static LintSettings of(@Nullable Front server) {
    return new LintSettings(server, null, null, null, null);
  }
}
