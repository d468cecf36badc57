package frontwright.model.deployment;

import frontwright.model.value.UrlPrefix;
import org.jspecify.annotations.Nullable;

/**
 * What answers the URLs under a prefix; where prefixes are nested, the longest one answers.
 *
 * @param prefix the prefix, as whole segments
 * @param files files that are looked for first, or null
 * @param application who is asked when no file answers, or null for nobody: 404
 * @param basicAuth what is required of the client here, or null
 */
public record Space(
    UrlPrefix prefix,
    @Nullable StaticFiles files,
    @Nullable Application application,
    @Nullable BasicAuth basicAuth) {

  /** Whether the prefix is where the application is mounted. */
  public boolean isMount() {
    return application != null && application.mount().equals(prefix);
  }
}
