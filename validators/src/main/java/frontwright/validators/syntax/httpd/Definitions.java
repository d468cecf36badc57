package frontwright.validators.syntax.httpd;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What {@code Define}, {@code UnDefine} and {@code -D} have defined so far ({@code set_define} and
 * {@code unset_define} in {@code server/core.c}). Names are told apart by capitals where {@code
 * <IfDefine>} asks for them, and are not where {@code ${NAME}} does. Immutable.
 */
public final class Definitions {

  /** Longer than any line in use; values of values of values would grow without end. */
  private static final int LONGEST = 1024 * 1024;

  private static final Definitions NONE = new Definitions(Bindings.none(), Bindings.none());

  private final Bindings<Boolean> names;

  /** By names in small letters. */
  private final Bindings<String> values;

  private Definitions(Bindings<Boolean> names, Bindings<String> values) {
    this.names = names;
    this.values = values;
  }

  /** Nothing defined. */
  public static Definitions none() {
    return NONE;
  }

  /** With a name that has no value: {@code -D NAME} or {@code Define NAME}. */
  public Definitions define(String name) {
    return new Definitions(names.with(name, true), values);
  }

  /** With a name and its value; an empty value is none. */
  public Definitions define(String name, String value) {
    return new Definitions(
        names.with(name, true), value.isEmpty() ? values : values.with(key(name), value));
  }

  /** Without a name and its value. */
  public Definitions undefine(String name) {
    return new Definitions(names.without(name), values.without(key(name)));
  }

  /**
   * What is defined behind a directive: more or less after a {@code Define} or {@code UnDefine}.
   */
  public Definitions after(Directive directive) {
    List<String> words = words(directive.arguments());
    if (words.isEmpty() || words.get(0).contains(":")) {
      return this;
    }
    if (directive.isNamed("Define") && words.size() <= 2) {
      return define(words.get(0), words.size() == 2 ? words.get(1) : "");
    }
    return directive.isNamed("UnDefine") && words.size() == 1 ? undefine(words.get(0)) : this;
  }

  /** Whether {@code <IfDefine NAME>} holds. */
  public boolean isDefined(String name) {
    return names.get(name) != null;
  }

  /**
   * A text with the values for {@code ${NAME}}, as {@code ap_resolve_env} gives it: values are not
   * looked at again, and what has no value stays as it is. The environment, where httpd looks next,
   * is not known here. A value with which the text would have more than a million characters counts
   * as none.
   */
  public Expanded expand(String text) {
    StringBuilder expanded = new StringBuilder();
    List<String> unknown = new ArrayList<>();
    int at = 0;
    int open = text.indexOf("${");
    int brace = open < 0 ? -1 : text.indexOf('}', open);
    while (brace >= 0) {
      String name = text.substring(open + 2, brace);
      expanded.append(text, at, open);
      String known = values.get(key(name));
      String value = known != null && known.length() > LONGEST - expanded.length() ? null : known;
      if (value == null) {
        unknown.add(name);
      }
      expanded.append(value == null ? text.substring(open, brace + 1) : value);
      at = brace + 1;
      open = text.indexOf("${", at);
      brace = open < 0 ? -1 : text.indexOf('}', open);
    }
    return new Expanded(expanded.append(text, at, text.length()).toString(), List.copyOf(unknown));
  }

  /** The words that httpd sees: it puts values in before it splits a line. */
  public List<String> words(Arguments arguments) {
    return WordCursor.split(expand(arguments.raw()).text());
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /**
   * An expanded text.
   *
   * @param unknown the names that have no value, in order; httpd warns of those without a colon
   */
  public record Expanded(String text, List<String> unknown) {}
}
