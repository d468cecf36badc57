package frontwright.validators.routing.httpd;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The flags of a {@code RewriteRule} (cmd_rewriterule_setflag, mod_rewrite.c). */
final class RewriteFlags {

  private static final Map<String, String> SHORT =
      Map.ofEntries(
          Map.entry("backrefescaping", "b"),
          Map.entry("backrefernoplus", "bnp"),
          Map.entry("chain", "c"),
          Map.entry("cookie", "co"),
          Map.entry("discardpath", "dpi"),
          Map.entry("d", "dpi"),
          Map.entry("env", "e"),
          Map.entry("forbidden", "f"),
          Map.entry("gone", "g"),
          Map.entry("handler", "h"),
          Map.entry("last", "l"),
          Map.entry("noescape", "ne"),
          Map.entry("next", "n"),
          Map.entry("nosubreq", "ns"),
          Map.entry("nocase", "nc"),
          Map.entry("proxy", "p"),
          Map.entry("passthrough", "pt"),
          Map.entry("qsappend", "qsa"),
          Map.entry("qsdiscard", "qsd"),
          Map.entry("qslast", "qsl"),
          Map.entry("redirect", "r"),
          Map.entry("skip", "s"),
          Map.entry("type", "t"));

  /** In small letters, those of {@link #SHORT} by their short names. */
  private static final Set<String> KNOWN =
      Set.of(
          "b",
          "bnp",
          "bctls",
          "c",
          "co",
          "dpi",
          "e",
          "end",
          "f",
          "g",
          "h",
          "l",
          "ne",
          "n",
          "ns",
          "nc",
          "p",
          "pt",
          "qsa",
          "qsd",
          "qsl",
          "r",
          "s",
          "t",
          "unsafeprefixstat",
          "unsafeallow3f",
          "unc");

  private static final Map<String, Integer> STATUSES =
      Map.of("permanent", 301, "temp", 302, "seeother", 303);

  private final Map<String, String> values = new HashMap<>();
  private final List<String> variables = new ArrayList<>();
  private int status = 302;
  private boolean isRefusal;

  /**
   * Reads them.
   *
   * @param written with their brackets, or null
   */
  RewriteFlags(@Nullable String written) {
    if (written == null || written.length() < 2) {
      return;
    }
    for (String flag : written.substring(1, written.length() - 1).split(",")) {
      int equal = flag.indexOf('=');
      String name = (equal < 0 ? flag : flag.substring(0, equal)).strip();
      String value = equal < 0 ? "" : flag.substring(equal + 1).stripTrailing();
      put(name.toLowerCase(Locale.ROOT), value);
    }
  }

  private void put(String name, String value) {
    String key = SHORT.getOrDefault(name, name);
    boolean isKept = value.isEmpty() && (key.equals("b") || key.equals("n"));
    values.merge(key, value, (before, now) -> isKept ? before : now);
    switch (key) {
      case "e" -> variables.add(value);
      case "f", "g" -> {
        status = key.equals("f") ? 403 : 410;
        isRefusal = true;
      }
      case "r" -> redirect(value.toLowerCase(Locale.ROOT));
      default -> {}
    }
  }

  private void redirect(String said) {
    if (!said.isEmpty()) {
      status = STATUSES.getOrDefault(said, Ascii.number(said));
      isRefusal |= status < 300 || status > 399;
    }
  }

  /** Whether mod_rewrite takes flags in their brackets. */
  static boolean areKnown(String written) {
    boolean isInBrackets = written.startsWith("[") && written.endsWith("]");
    return isInBrackets
        && Stream.of(written.substring(1, written.length() - 1).split(",", -1))
            .allMatch(flag -> isKnown(flag.strip()));
  }

  private static boolean isKnown(String flag) {
    int equal = flag.indexOf('=');
    String value = equal < 0 ? "" : flag.substring(equal + 1);
    String name = (equal < 0 ? flag : flag.substring(0, equal)).toLowerCase(Locale.ROOT);
    return switch (SHORT.getOrDefault(name, name)) {
      case "bne" -> !value.isEmpty();
      case "r" ->
          value.isEmpty()
              || !Character.isDigit(value.charAt(0))
              || AccessFileValues.isStatus(value);
      default -> KNOWN.contains(SHORT.getOrDefault(name, name)) || name.startsWith("d");
    };
  }

  /** Whether a flag is set, by its short name in small letters. */
  boolean has(String name) {
    return values.containsKey(name);
  }

  /** What a flag says behind its equals sign; empty where it says nothing. */
  String value(String name) {
    return values.getOrDefault(name, "");
  }

  /** What {@code E} says, each time. */
  List<String> variables() {
    return variables;
  }

  /** The status of a redirect or refusal: the last flag that says one counts. */
  int status() {
    return status;
  }

  /** Whether the status alone is the answer, and nothing is substituted. */
  boolean isRefusal() {
    return isRefusal;
  }

  /** {@code escape_backref}: what {@code B} and its relatives do to a reference. */
  String escaped(String text) {
    if (!has("b") && !has("bctls")) {
      return text;
    }
    String only = value("b");
    String never = value("bne");
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean isMeant = has("bctls") ? c <= ' ' || c == 127 : only.isEmpty();
      boolean isNamed = !only.isEmpty() && only.indexOf(c) >= 0;
      if ((isMeant || isNamed) && never.indexOf(c) < 0) {
        escape(out, c);
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  private void escape(StringBuilder out, char c) {
    boolean isLetter =
        c == '_' || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    if (isLetter) {
      out.append(c);
    } else if (c == ' ' && !has("bnp")) {
      out.append('+');
    } else {
      Escapes.hex(out, c);
    }
  }
}
