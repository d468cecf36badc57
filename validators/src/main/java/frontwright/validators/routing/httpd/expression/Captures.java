package frontwright.validators.routing.httpd.expression;

import frontwright.model.routing.Value;
import frontwright.model.routing.Value.Depends;
import frontwright.model.routing.Value.Known;
import frontwright.validators.regex.Matching;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What {@code $0} to {@code $9} or {@code %0} to {@code %9} stand for. Expressions change it when a
 * regular expression with captures is looked for.
 */
public final class Captures {

  private static final Known NOTHING = new Known("");

  private List<@Nullable String> groups = List.of();
  private String source = "";
  private @Nullable String unknown;

  /** Whether something was found, and {@code $0} is set. */
  public boolean isSet() {
    return unknown == null && !groups.isEmpty();
  }

  /** What they depend on; null where they are known. */
  public @Nullable String unknown() {
    return unknown;
  }

  /** What a digit stands for. */
  public Value group(int number) {
    if (unknown != null) {
      return new Depends(unknown);
    }
    String group = number < groups.size() ? groups.get(number) : null;
    return group == null ? NOTHING : new Known(group);
  }

  /** The text in which it was found. */
  public String source() {
    return source;
  }

  /**
   * Takes what was found.
   *
   * @param in the text in which it was found
   */
  public void set(Matching.Found found, String in) {
    groups = found.groups();
    source = in;
    unknown = null;
  }

  /** Takes what others are. */
  public void set(Captures others) {
    groups = others.groups;
    source = others.source;
    unknown = others.unknown;
  }

  /** Nothing was found. */
  public void clear() {
    groups = List.of();
    source = "";
    unknown = null;
  }

  /** Nobody knows whether and what was found. */
  public void forget(String on) {
    groups = List.of();
    unknown = on;
  }

  /** The same at this moment. */
  Captures copy() {
    Captures copy = new Captures();
    copy.set(this);
    return copy;
  }

  boolean isLike(Captures other) {
    return groups.equals(other.groups)
        && source.equals(other.source)
        && Objects.equals(unknown, other.unknown);
  }
}
