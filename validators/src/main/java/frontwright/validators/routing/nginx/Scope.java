package frontwright.validators.routing.nginx;

import frontwright.model.routing.Reason;
import org.jspecify.annotations.Nullable;

/**
 * A block with what holds in it: ngx_http_core_loc_conf_t.
 *
 * @param name a location's path, expression or {@code @name}; the one around it for {@code if}
 * @param chosen why it is the one, or null where that is not said
 * @param stopsExpressions {@code ^~}
 * @param redirectsToSlash whether its path without the slash is redirected to it
 * @param regex of a location given by a regular expression
 */
record Scope(
    Kind kind,
    String name,
    @Nullable Reason chosen,
    boolean stopsExpressions,
    boolean redirectsToSlash,
    @Nullable CompiledRegex regex,
    Locations locations,
    Conduct conduct) {

  /** What a block is. */
  enum Kind {
    SERVER,
    EXACT,
    PREFIX,
    REGEX,
    NAMED,
    /** {@code if} or {@code limit_except}. */
    NAMELESS
  }

  /** The expression of a location that has one. */
  CompiledRegex expression() {
    if (regex == null) {
      throw new IllegalStateException(name);
    }
    return regex;
  }
}
