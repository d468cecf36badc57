package frontwright.validators.directives;

import java.util.Locale;
import java.util.Optional;

/** Where a directive of httpd may stand. */
public enum HttpdContext {
  /** Outside of all sections, or in a virtual host. */
  SERVER("outside of sections, `<VirtualHost>`"),
  /** In {@code <Directory>}, {@code <Location>}, {@code <Files>} or {@code <If>}. */
  DIRECTORY("`<Directory>` and the like"),
  /** In {@code <Proxy>}. */
  PROXY("`<Proxy>`"),
  /** In an access file such as {@code .htaccess}. */
  HTACCESS("`.htaccess`"),
  /** In {@code <RequireAll>} or its like. */
  AUTHORIZATION("`<RequireAll>` and the like"),
  /** In {@code <AuthnProviderAlias>} or {@code <AuthzProviderAlias>}. */
  PROVIDER("`<AuthnProviderAlias>` and the like");

  private final String words;

  HttpdContext(String words) {
    this.words = words;
  }

  /** As a reader knows it. */
  public String words() {
    return words;
  }

  /**
   * Where httpd takes a directive to be that acts while the file is read, whatever is around it.
   */
  HttpdContext whileRead() {
    return this == HTACCESS ? HTACCESS : SERVER;
  }

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
