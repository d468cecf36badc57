package frontwright.validators.rules.nginx;

import frontwright.model.source.Place;
import frontwright.validators.configuration.nginx.NginxNode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * What a location stands for (ngx_http_core_location).
 *
 * @param kind how it is compared
 * @param text the path, the regular expression or the name with its {@code @}
 */
public record LocationPattern(Kind kind, String text) {

  private static final List<String> MODIFIERS = List.of("=", "^~", "~*", "~");

  /** How a location is compared with a path. */
  public enum Kind {
    /** {@code =}. */
    EXACT,
    /** Nothing: regular expressions come before it. */
    PREFIX,
    /** {@code ^~}: regular expressions are not asked. */
    PREFIX_FIRST,
    /** {@code ~}. */
    REGEX,
    /** {@code ~*}. */
    REGEX_ANY_CASE,
    /** A name. */
    NAMED
  }

  /** The pattern of a location, whose modifier may be a word of its own or not. */
  public static LocationPattern of(NginxNode location) {
    String first = location.argument(0);
    if (location.arguments().size() > 1) {
      return new LocationPattern(kind(first), location.argument(1));
    }
    String modifier = modifier(first);
    String text = first.substring(modifier.length());
    boolean isNamed = modifier.isEmpty() && text.startsWith("@");
    return new LocationPattern(isNamed ? Kind.NAMED : kind(modifier), text);
  }

  private static String modifier(String word) {
    for (String modifier : MODIFIERS) {
      if (word.startsWith(modifier)) {
        return modifier;
      }
    }
    return "";
  }

  private static Kind kind(String modifier) {
    return switch (modifier) {
      case "=" -> Kind.EXACT;
      case "^~" -> Kind.PREFIX_FIRST;
      case "~" -> Kind.REGEX;
      case "~*" -> Kind.REGEX_ANY_CASE;
      default -> Kind.PREFIX;
    };
  }

  /** Where the path, the expression or the name of a location is written. */
  public static Place place(NginxNode location) {
    return location.place(location.arguments().get(location.arguments().size() - 1));
  }

  /** Whether it is compared with the beginning of a path. */
  public boolean isPrefix() {
    return kind == Kind.PREFIX || kind == Kind.PREFIX_FIRST;
  }

  /** Whether it is a regular expression. */
  public boolean isRegex() {
    return kind == Kind.REGEX || kind == Kind.REGEX_ANY_CASE;
  }

  /**
   * The regular expression as Java understands it; empty where it is none, or where it does not.
   */
  public Optional<Pattern> regex() {
    if (!isRegex()) {
      return Optional.empty();
    }
    try {
      int flags = kind == Kind.REGEX_ANY_CASE ? Pattern.CASE_INSENSITIVE : 0;
      return Optional.of(Pattern.compile(Rewrite.withoutNames(text), flags));
    } catch (PatternSyntaxException e) {
      return Optional.empty();
    }
  }
}
