package frontwright.validators.syntax.nginx;

import frontwright.model.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A directive.
 *
 * @param name its first word
 * @param arguments the words behind it
 * @param block its block, or null where it ends with a semicolon
 * @param end where it ends, behind the semicolon or the closing brace, or the last word where those
 *     are missing
 */
public record Directive(Word name, List<Word> arguments, @Nullable Block block, int end) {

  /** From the name to its end. */
  public Span span() {
    return new Span(name.start(), end);
  }

  /** Whether this is the directive of a name; nginx tells case apart. */
  public boolean is(String wanted) {
    return name.value().equals(wanted);
  }
}
