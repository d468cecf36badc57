package frontwright.validators.syntax.httpd;

import java.util.List;
import java.util.Optional;

/** Puts values in for a macro's parameters ({@code substitute_macro_args} in mod_macro.c). */
final class Substitution {

  private final List<String> parameters;
  private final List<String> values;

  Substitution(List<String> parameters, List<String> values) {
    this.parameters = parameters;
    this.values = values;
  }

  /**
   * The line with values; empty where it gets too long for httpd. httpd goes on behind as many
   * characters as the value has, although quotes may have made it longer.
   */
  Optional<String> in(String line) {
    StringBuilder text = new StringBuilder(line);
    int at = 0;
    int found = next(text, 0);
    while (found >= 0) {
      String parameter = parameters.get(found);
      String value = values.get(found);
      at = text.indexOf(parameter, at);
      text.replace(at, at + parameter.length(), written(parameter, value));
      if (text.length() >= Limits.MACRO_LINE) {
        return Optional.empty();
      }
      at += value.length();
      found = next(text, at);
    }
    return Optional.of(text.toString());
  }

  /** Which parameter comes first from {@code at} on; of those at one place, the longest. */
  private int next(StringBuilder text, int at) {
    int chosen = -1;
    int place = Integer.MAX_VALUE;
    for (int index = 0; index < parameters.size(); index++) {
      int found = text.indexOf(parameters.get(index), at);
      boolean isLonger =
          chosen >= 0 && parameters.get(index).length() > parameters.get(chosen).length();
      if (found >= 0 && (found < place || (found == place && isLonger))) {
        chosen = index;
        place = found;
      }
    }
    return chosen;
  }

  /** The value of a parameter that begins with {@code @} is put in quotes. */
  private static String written(String parameter, String value) {
    boolean isQuoted = parameter.startsWith("@") && !parameter.equals(value);
    return isQuoted ? '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"' : value;
  }
}
