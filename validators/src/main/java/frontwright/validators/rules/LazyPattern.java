package frontwright.validators.rules;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A pattern that is compiled when a rule first needs it: most configurations have nothing that most
 * rules look at, and compiling all of their patterns would take a good part of a short run.
 */
public final class LazyPattern {

  private final String regex;
  private final int flags;
  private @Nullable Pattern pattern;

  private LazyPattern(String regex, int flags) {
    this.regex = regex;
    this.flags = flags;
  }

  /** See {@link Pattern#compile(String)}. */
  public static LazyPattern of(String regex) {
    return new LazyPattern(regex, 0);
  }

  /** See {@link Pattern#compile(String, int)}. */
  public static LazyPattern of(String regex, int flags) {
    return new LazyPattern(regex, flags);
  }

  /** A matcher for a text. */
  public Matcher matcher(CharSequence text) {
    return pattern().matcher(text);
  }

  /** Whether it matches all of a text. */
  public boolean matches(CharSequence text) {
    return matcher(text).matches();
  }

  /** Threads that come at once compile the same twice, and a pattern never changes. */
  private Pattern pattern() {
    Pattern known = pattern;
    if (known == null) {
      known = Pattern.compile(regex, flags);
      pattern = known;
    }
    return known;
  }
}
