package frontwright.model.description;

import frontwright.model.shape.Text;
import frontwright.model.value.UrlPrefix;
import frontwright.model.value.Version;
import frontwright.model.value.WsgiModule;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** The kinds of strings that descriptions are made of. */
final class Texts {

  /**
   * Inside a class: control characters (C0, DEL, C1), lone surrogates (which an escape can write)
   * and the code points that are no characters.
   */
  private static final String UNPRINTABLE = "\\x00-\\x1f\\x7f-\\x9f\\ud800-\\udfff\\ufffe\\uffff";

  private static final String PRINTABLE = "[^" + UNPRINTABLE + "]";

  private static final String NO_BLANK = "[^ " + UNPRINTABLE + "]";

  /** A part of a path that is not empty, {@code .} or {@code ..}. */
  private static final String SEGMENT =
      segment("[^/." + UNPRINTABLE + "]", "[^/" + UNPRINTABLE + "]");

  /** As {@link #SEGMENT}, of the characters that mean the same in every URL, raw or decoded. */
  private static final String URL_SEGMENT = segment("[A-Za-z0-9_~+@,=-]", "[A-Za-z0-9._~+@,=-]");

  private static final int LINE = 4000;

  /** From 1 to 65535. */
  private static final String PORT =
      "(?:6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3})";

  /** Free text on one line. */
  static final Text<String> FREE = plain("text without control characters", PRINTABLE + "*", LINE);

  /** Free text that is not empty and neither begins nor ends with a blank. */
  static final Text<String> TITLE =
      plain(
          "text without control characters, not empty, no blanks at its ends",
          NO_BLANK + "(?:" + PRINTABLE + "*" + NO_BLANK + ")?",
          200);

  /** An absolute path without {@code .}, {@code ..} or empty segments. */
  static final Text<String> PATH =
      plain(
          "an absolute path of a file, without `.` and `..`, such as `/srv/hello/file`",
          "(?:/" + SEGMENT + ")+",
          1000);

  /** The path of a directory, where a slash at the end does not matter. */
  static final Text<String> DIRECTORY =
      new Text<>(
          "an absolute path of a directory, without `.` and `..`, such as `/srv/hello`",
          "/|(?:/" + SEGMENT + ")+/?",
          1000,
          path -> path.length() > 1 && path.endsWith("/") ? withoutLast(path) : path);

  /** As {@link #DIRECTORY}, of the characters that systemd takes in the path of a program. */
  static final Text<String> PLAIN_DIRECTORY =
      new Text<>(
          "an absolute path of a directory, of letters, digits and `-._+@`, such as `/srv/hello/venv`",
          "(?:/" + segment("[A-Za-z0-9_+@-]", "[A-Za-z0-9._+@-]") + ")+/?",
          1000,
          path -> path.endsWith("/") ? withoutLast(path) : path);

  static final Text<UrlPrefix> URL =
      new Text<>(
          "a URL path such as `/` or `/myapp`, of letters, digits and `-._~+@,=`, without `.` and `..`",
          "/|(?:/" + URL_SEGMENT + ")+/?",
          200,
          UrlPrefix::of);

  static final Text<String> HOST_NAME =
      new Text<>(
          "a host name such as `www.example.com` or `*.example.com` (in punycode where it is not ASCII)",
          "(?:\\*\\.)?[A-Za-z0-9](?:[A-Za-z0-9_-]{0,61}[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9_-]{0,61}[A-Za-z0-9])?)*",
          253,
          name -> name.toLowerCase(Locale.ROOT));

  /** A name that becomes file names, unit names and parts of identifiers. */
  static final Text<String> APP_NAME =
      plain(
          "a name of letters, digits, `_` and `-` that begins with a letter",
          "[A-Za-z][A-Za-z0-9_-]{0,31}",
          32);

  static final Text<WsgiModule> MODULE =
      new Text<>(
          "`package.module`, `package.module:callable` or `package.module:factory()`",
          "[A-Za-z_][A-Za-z0-9_]*(?:\\.[A-Za-z_][A-Za-z0-9_]*)*(?::[A-Za-z_][A-Za-z0-9_]*(?:\\(\\))?)?",
          200,
          WsgiModule::of);

  /** As useradd(8) takes them. */
  static final Text<String> ACCOUNT =
      plain("a user or group name such as `www-data`", "[a-z_][a-z0-9_-]{0,31}", 32);

  static final Text<String> ENV_NAME =
      plain("a variable's name such as `DJANGO_SETTINGS_MODULE`", "[A-Za-z_][A-Za-z0-9_]*", 100);

  static final Text<String> HEADER_NAME =
      plain(
          "a header's name of letters, digits and `-`, such as `Deploy-Colour`",
          "[A-Za-z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)*",
          64);

  /** A cookie's name, of the letters that need no escaping in a variable of nginx. */
  static final Text<String> COOKIE_NAME =
      plain("a cookie's name of letters, digits and `_`", "[A-Za-z][A-Za-z0-9_]{0,31}", 32);

  static final Text<Version> VERSION =
      new Text<>(
          "a version such as `\"1.22\"` or `\"2.4.57\"`",
          "[0-9]{1,4}\\.[0-9]{1,4}(?:\\.[0-9]{1,4})?",
          14,
          Version::of);

  private static final Map<String, ChronoUnit> UNITS =
      Map.of(
          "ms", ChronoUnit.MILLIS,
          "s", ChronoUnit.SECONDS,
          "m", ChronoUnit.MINUTES,
          "h", ChronoUnit.HOURS,
          "d", ChronoUnit.DAYS);

  /** From a millisecond to 9,999 days: what a signed 32-bit number of seconds holds. */
  static final Text<Duration> DURATION =
      new Text<>(
          "a duration such as `500ms`, `30s`, `5m`, `12h` or `30d`",
          "[1-9][0-9]{0,4}(?:ms|s|m|h)|[1-9][0-9]{0,3}d",
          7,
          Texts::duration);

  /** As {@link #DURATION}, in whole seconds. */
  static final Text<Duration> SECONDS =
      new Text<>(
          "a duration in whole seconds such as `30s`, `5m` or `30d`",
          "[1-9][0-9]{0,4}[smh]|[1-9][0-9]{0,3}d",
          6,
          Texts::duration);

  /** In bytes; at most 9,999 gibibytes. */
  static final Text<Long> SIZE =
      new Text<>("a size such as `64k`, `20m` or `1g`", "[1-9][0-9]{0,3}[kmg]", 5, Texts::bytes);

  static final Text<String> NETWORK =
      new Text<>(
          "an address or a network such as `10.0.0.0/8` or `2001:db8::/32`",
          "[0-9A-Fa-f:.]{2,45}(?:/[0-9]{1,3})?",
          49,
          Function.identity());

  private static final String HOST =
      "(?:[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?|\\[[0-9A-Fa-f:.]{2,45}\\])";

  static final Text<HostPort> ADDRESS =
      new Text<>(
          "an address and a port such as `127.0.0.1:8000` or `[::1]:8000`",
          HOST + ":" + PORT,
          270,
          HostPort::of);

  static final Text<ListenDescription> LISTEN =
      new Text<>(
          "an address and a port such as `80`, `127.0.0.1:8080` or `\"[::]:80\"`, with ` default` behind it for the catch-all",
          "(?:(?:\\*|[0-9]{1,3}(?:\\.[0-9]{1,3}){3}|\\[[0-9A-Fa-f:.]{2,45}\\]):)?"
              + PORT
              + "(?: default)?",
          70,
          ListenDescription::of);

  private Texts() {}

  private static Text<String> plain(String words, String pattern, int maxLength) {
    return new Text<>(words, pattern, maxLength, Function.identity());
  }

  /** A segment without lookahead, which not every validator of JSON Schema has. */
  private static String segment(String other, String any) {
    return "(?:" + other + "|\\." + other + "|\\.\\." + any + ")" + any + "*";
  }

  private static String withoutLast(String text) {
    return text.substring(0, text.length() - 1);
  }

  private static Duration duration(String text) {
    String unit = text.replaceAll("[0-9]", "");
    ChronoUnit chronoUnit = UNITS.getOrDefault(unit, ChronoUnit.SECONDS);
    return Duration.of(
        Long.parseLong(text.substring(0, text.length() - unit.length())), chronoUnit);
  }

  private static Long bytes(String text) {
    int shift = 10 * ("kmg".indexOf(text.charAt(text.length() - 1)) + 1);
    return Long.parseLong(withoutLast(text)) << shift;
  }
}
