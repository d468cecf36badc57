package frontwright.validators.directives;

import java.util.Locale;
import java.util.Optional;

/** Where a directive of httpd may stand. */
public enum HttpdContext {
  /** Outside of all sections, or in a virtual host. */
  SERVER,
  /** In {@code <Directory>}, {@code <Location>}, {@code <Files>} or {@code <If>}. */
  DIRECTORY,
  /** In {@code <Proxy>}. */
  PROXY,
  /** In an access file such as {@code .htaccess}. */
  HTACCESS,
  /** In {@code <RequireAll>} or its like. */
  AUTHORIZATION,
  /** In {@code <AuthnProviderAlias>} or {@code <AuthzProviderAlias>}. */
  PROVIDER;

  /**
   * The context inside a section, as the section's own function sets {@code cmd->override}; empty
   * where the section is not known, or holds something else than directives.
   *
   * @param section its name without brackets
   */
  public Optional<HttpdContext> inside(String section) {
    return Optional.ofNullable(
        switch (section.toLowerCase(Locale.ROOT)) {
          case "directory", "directorymatch", "location", "locationmatch" -> DIRECTORY;
          case "proxy", "proxymatch" -> PROXY;
          case "requireall", "requireany", "requirenone" -> AUTHORIZATION;
          case "authnprovideralias", "authzprovideralias" -> PROVIDER;
          case "files", "filesmatch", "if", "elseif", "else" ->
              this == SERVER || this == PROVIDER ? DIRECTORY : this;
          case "virtualhost", "limit", "limitexcept", "mdomain", "mdomainset" -> this;
          default -> null;
        });
  }
}
