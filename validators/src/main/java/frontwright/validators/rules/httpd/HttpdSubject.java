package frontwright.validators.rules.httpd;

import frontwright.model.value.Version;
import frontwright.validators.configuration.httpd.HttpdConfiguration;
import frontwright.validators.configuration.httpd.HttpdNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What rules look at, with views that are computed when a rule asks for them. Not safe for use by
 * several threads.
 */
public final class HttpdSubject {

  private final HttpdConfiguration configuration;
  private final @Nullable Version version;
  private final Map<Class<?>, Object> views = new HashMap<>();

  /**
   * A configuration to look at.
   *
   * @param configuration the files, put together
   * @param version of the httpd that will read them; null where nobody said
   */
  public HttpdSubject(HttpdConfiguration configuration, @Nullable Version version) {
    this.configuration = configuration;
    this.version = version;
  }

  /** The files, put together. */
  public HttpdConfiguration configuration() {
    return configuration;
  }

  /** The version of the httpd that will read them; null where nobody said. */
  public @Nullable Version version() {
    return version;
  }

  /** All directives and sections of a name, from top to bottom. */
  public List<HttpdNode> all(String name) {
    return index().all(name);
  }

  Index index() {
    return view(Index.class, Index::new);
  }

  /** What follows from the whole, computed once. */
  public <V> V view(Class<V> kind, Function<HttpdSubject, V> compute) {
    V known = kind.cast(views.get(kind));
    if (known == null) {
      known = compute.apply(this);
      views.put(kind, known);
    }
    return known;
  }
}
