package frontwright.validators.syntax.httpd;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What {@code Define}, {@code UnDefine} and {@code -D} have defined so far ({@code set_define} and
 * {@code unset_define} in {@code server/core.c}). Names are told apart by capitals where {@code
 * <IfDefine>} asks for them, and are not where {@code ${NAME}} does. Immutable.
 */
public final class Definitions {

  private static final Definitions NONE = new Definitions(Set.of(), Map.of());

  private final Set<String> names;
  private final Map<String, String> values;

  private Definitions(Set<String> names, Map<String, String> values) {
    this.names = new TreeSet<>(names);
    this.values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    this.values.putAll(values);
  }

  /** Nothing defined. */
  public static Definitions none() {
    return NONE;
  }

  /** With a name that has no value: {@code -D NAME} or {@code Define NAME}. */
  public Definitions define(String name) {
    Definitions more = new Definitions(names, values);
    more.names.add(name);
    return more;
  }

  /** With a name and its value; an empty value is none. */
  public Definitions define(String name, String value) {
    Definitions more = define(name);
    if (!value.isEmpty()) {
      more.values.put(name, value);
    }
    return more;
  }

  /** Without a name and its value. */
  public Definitions undefine(String name) {
    Definitions fewer = new Definitions(names, values);
    fewer.names.remove(name);
    fewer.values.remove(name);
    return fewer;
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
    return names.contains(name);
  }

  /**
   * A text with the values for {@code ${NAME}}, as {@code ap_resolve_env} gives it: values are not
   * looked at again, and what has no value stays as it is. The environment, where httpd looks next,
   * is not known here.
   */
  public Expanded expand(String text) {
    StringBuilder expanded = new StringBuilder();
    List<String> unknown = new ArrayList<>();
    int at = 0;
    int open = text.indexOf("${");
    int brace = open < 0 ? -1 : text.indexOf('}', open);
    while (brace >= 0) {
      String name = text.substring(open + 2, brace);
      String value = values.get(name);
      if (value == null) {
        unknown.add(name);
      }
      expanded.append(text, at, open);
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

  /**
   * An expanded text.
   *
   * @param unknown the names that have no value, in order; httpd warns of those without a colon
   */
  public record Expanded(String text, List<String> unknown) {}
}
