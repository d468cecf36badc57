package frontwright.validators.regex;

import frontwright.validators.regex.Regex.Group;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A regular expression that is understood. */
public final class Expression {

  private final String text;
  private final Regex root;
  private final List<Group> groups;
  private @Nullable Matcher matcher;

  /**
   * An expression.
   *
   * @param text as it is written, a character for each byte
   * @param root what it means
   * @param groups its captures, the first has the number 1
   */
  Expression(String text, Regex root, List<Group> groups) {
    this.text = text;
    this.root = root;
    this.groups = groups;
  }

  /** What PCRE2 is told beside the text, by its names. */
  public enum Option {
    /** Case does not matter: {@code (?i)}. */
    CASELESS,
    /** A dot is any byte, a line feed too: {@code (?s)}. */
    DOT_ALL,
    /** A dollar sign is the end, and not the place before a last line feed. */
    DOLLAR_ENDONLY
  }

  /**
   * Compiles as PCRE2 10.42 does for nginx: neither multiline nor UTF.
   *
   * @param isCaseless whether case does not matter
   */
  public static Compilation compile(String text, boolean isCaseless) {
    return compile(text, isCaseless ? Set.of(Option.CASELESS) : Set.of());
  }

  /** Compiles as PCRE2 10.42 does: neither multiline nor UTF. */
  public static Compilation compile(String text, Set<Option> options) {
    return new RegexParser(text, options).parse();
  }

  /** As it is written, a character for each byte. */
  public String text() {
    return text;
  }

  /** What it means. */
  public Regex root() {
    return root;
  }

  /** Its captures, the first has the number 1. */
  public List<Group> groups() {
    return groups;
  }

  /** What looks for it; made when it is asked for first. */
  public Matcher matcher() {
    Matcher known = matcher;
    if (known == null) {
      known = Matcher.of(this);
      matcher = known;
    }
    return known;
  }

  /** A capture by its number or its name. */
  public Optional<Group> group(String reference) {
    return groups.stream()
        .filter(
            group ->
                reference.equals(Integer.toString(group.number()))
                    || reference.equals(group.name()))
        .findFirst();
  }

  /** The automaton for it; empty where it is more than regular, or too large. */
  public Optional<Automaton> automaton() {
    return Automaton.of(root);
  }
}
