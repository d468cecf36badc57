package frontwright.validators.syntax.httpd;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Decides the conditions that httpd decides while it reads ({@code start_cond_section} in {@code
 * server/core.c}, {@code start_ifversion} in {@code mod_version.c}).
 *
 * @param definitions what is defined where the section begins
 * @param modules the loaded modules, each by its identifier ({@code alias_module}) and its source
 *     file ({@code mod_alias.c}), capitals told apart; null where that is not known
 * @param version the version of httpd; null where that is not known
 */
public record Conditions(
    Definitions definitions, @Nullable Set<String> modules, @Nullable HttpdVersion version) {

  /**
   * Whether the body of {@code <IfModule>}, {@code <IfDefine>} or {@code <IfVersion>} is read.
   * Unknown for all others, which ask for files and directives.
   */
  public Truth holds(Section section) {
    if (section.isNamed("IfVersion")) {
      Definitions.Expanded arguments = definitions.expand(section.arguments().raw());
      return arguments.unknown().isEmpty()
          ? versionHolds(WordCursor.split(arguments.text()))
          : Truth.UNKNOWN;
    }
    return asked(section)
        .map(asked -> asked.isNegated() ? found(section, asked).not() : found(section, asked))
        .orElse(Truth.UNKNOWN);
  }

  /**
   * What a condition asks for: a module, a definition, a file, a directive or a section.
   *
   * @param isNegated whether it holds where that is not there
   */
  public record Asked(String name, boolean isNegated) {}

  /**
   * What a condition other than {@code <IfVersion>} asks for; empty where it does not say, or says
   * it with a variable that has no value.
   */
  public Optional<Asked> asked(Section section) {
    Definitions.Expanded arguments = definitions.expand(section.arguments().raw());
    boolean isNegated = arguments.text().startsWith("!");
    List<String> words = WordCursor.split(arguments.text().substring(isNegated ? 1 : 0));
    boolean isSaid = arguments.unknown().isEmpty() && !words.isEmpty() && !words.get(0).isEmpty();
    return isSaid ? Optional.of(new Asked(words.get(0), isNegated)) : Optional.empty();
  }

  private Truth found(Section section, Asked asked) {
    if (section.isNamed("IfDefine")) {
      return Truth.of(definitions.isDefined(asked.name()));
    }
    return section.isNamed("IfModule") && modules != null
        ? Truth.of(modules.contains(asked.name()))
        : Truth.UNKNOWN;
  }

  private Truth versionHolds(List<String> words) {
    if (version == null || words.isEmpty() || words.size() > 2) {
      return Truth.UNKNOWN;
    }
    String written = words.get(words.size() - 1);
    String operator = words.size() == 1 ? "=" : words.get(0);
    boolean isNegated = operator.startsWith("!") && operator.length() > 1;
    Truth matched = matches(version, operator.substring(isNegated ? 1 : 0), written);
    return isNegated ? matched.not() : matched;
  }

  private static Truth matches(HttpdVersion version, String operator, String written) {
    boolean isEquality = operator.equals("=") || operator.equals("==");
    if (operator.equals("~")) {
      return found(written, version);
    }
    if (isEquality && written.startsWith("/")) {
      boolean isClosed = written.length() > 1 && written.endsWith("/");
      return isClosed ? found(written.substring(1, written.length() - 1), version) : Truth.UNKNOWN;
    }
    if (!HttpdVersion.isWritten(written)) {
      return Truth.UNKNOWN;
    }
    int order = version.compareTo(HttpdVersion.of(written));
    return switch (operator) {
      case "=", "==" -> Truth.of(order == 0);
      case "<" -> Truth.of(order < 0);
      case "<=" -> Truth.of(order <= 0);
      case ">" -> Truth.of(order > 0);
      case ">=" -> Truth.of(order >= 0);
      default -> Truth.UNKNOWN;
    };
  }

  private static Truth found(String expression, HttpdVersion version) {
    try {
      return Truth.of(Pattern.compile(expression).matcher(version.toString()).find());
    } catch (PatternSyntaxException e) {
      return Truth.UNKNOWN;
    }
  }
}
