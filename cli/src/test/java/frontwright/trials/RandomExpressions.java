package frontwright.trials;

import java.util.List;
import java.util.Random;

/**
 * Expressions of httpd at random: all that its manual has, over few texts, so that much is equal.
 */
final class RandomExpressions {

  private static final List<String> VARIABLES =
      List.of(
          "REQUEST_URI",
          "QUERY_STRING",
          "REQUEST_METHOD",
          "SERVER_NAME",
          "SERVER_PORT",
          "REMOTE_ADDR",
          "CONN_REMOTE_ADDR",
          "HTTP_HOST",
          "HTTP_USER_AGENT",
          "HTTP_REFERER",
          "HTTPS",
          "HTTP2",
          "IPV6",
          "THE_REQUEST",
          "SERVER_PROTOCOL",
          "REQUEST_SCHEME",
          "DOCUMENT_ROOT",
          "SERVER_ADMIN",
          "REMOTE_USER",
          "AUTH_TYPE",
          "PATH_INFO",
          "IS_SUBREQ",
          "REMOTE_HOST",
          "REQUEST_STATUS",
          "HANDLER",
          "REQUEST_FILENAME",
          "CONTEXT_PREFIX",
          "CONTEXT_DOCUMENT_ROOT",
          "DOCUMENT_URI",
          "REMOTE_IDENT",
          "http_cookie",
          "Https",
          "SCRIPT_FILENAME",
          "HTTP_ACCEPT",
          "HTTP_FORWARDED",
          "HTTP_PROXY_CONNECTION");

  private static final List<String> TEXTS =
      List.of(
          "a",
          "b",
          "ab",
          "abc",
          "A",
          "AB",
          "on",
          "off",
          "1",
          "10",
          "2",
          "-3",
          "07",
          "x y",
          "example.com",
          "/a/b",
          "no",
          "False",
          "a.b",
          "a*",
          "%41b",
          "a%2Fb",
          "YWI=",
          "127.0.0.1",
          "10.1.2.3",
          "::1",
          "[a-b]*",
          "?b",
          "*",
          "a\\\\b",
          "x;y",
          "caf\u00e9",
          "}",
          "{",
          "$",
          "%",
          "$x",
          "%x",
          "99999999999999999999",
          " 7",
          "+5x",
          "/srv/file",
          "/srv",
          "/gone");

  private static final List<String> REGEXES =
      List.of(
          "a",
          "^a",
          "b$",
          "^(a)(b)?",
          "(.)(.)",
          "^$",
          ".*",
          "([a-z]+)\\.([a-z]+)",
          "^/([^/]+)/?(.*)",
          "[0-9]+",
          "(\\d+)",
          "x|y",
          "(?:a|b)+",
          "(A)",
          "^(.*)$",
          "\\w\\s\\w",
          "(a)|(b)",
          "a.b");

  private static final List<String> HEADERS =
      List.of("X-A", "X-B", "X-C", "x-a", "User-Agent", "Host", "Absent", "Cookie");

  private static final List<String> ENVIRONMENT = List.of("E_A", "E_B", "e_a", "E_GONE");

  private final Random random;

  RandomExpressions(Random random) {
    this.random = random;
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  /** A string expression. */
  String string() {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(4) + 1; i > 0; i--) {
      text.append(
          chance(30)
              ? chance(30) ? "'" : any(TEXTS)
              : chance(20) ? "$" + random.nextInt(4) : variable(2));
    }
    return text.toString();
  }

  private String variable(int depth) {
    int kind = random.nextInt(10);
    if (kind < 4) {
      return "%{" + any(VARIABLES) + "}";
    } else if (kind < 6) {
      return "%{" + any(List.of("HTTP", "req", "req_novary", "http")) + ":" + any(HEADERS) + "}";
    } else if (kind < 7) {
      return "%{" + any(List.of("reqenv", "REQENV")) + ":" + any(ENVIRONMENT) + "}";
    }
    String argument = depth == 0 || chance(40) ? plain() : variable(depth - 1) + plain();
    return "%{" + function() + ":" + argument + "}";
  }

  private String function() {
    return any(
        List.of(
            "tolower",
            "toupper",
            "escape",
            "unescape",
            "base64",
            "unbase64",
            "md5",
            "sha1",
            "ToLower"));
  }

  private String plain() {
    return any(TEXTS).replace("}", "\\\\}").replace("$", "S");
  }

  /** A boolean expression. */
  String condition(int depth) {
    int kind = random.nextInt(depth <= 0 ? 6 : 10);
    return switch (kind) {
      case 0, 1, 2 -> comparison();
      case 3 -> unary();
      case 4 -> chance(50) ? match() : word(1) + " in { " + list() + " }";
      case 5 -> chance(20) ? any(List.of("true", "false")) : match();
      case 6 -> any(List.of("!", "not ", "! ")) + condition(depth - 1);
      case 7 -> "(" + condition(depth - 1) + ")";
      case 8 -> condition(depth - 1) + any(List.of(" && ", " and ")) + condition(depth - 1);
      default -> condition(depth - 1) + any(List.of(" || ", " or ")) + condition(depth - 1);
    };
  }

  private String comparison() {
    if (chance(20)) {
      return word(1)
          + any(List.of(" -fnmatch ", " -strmatch ", " -strcmatch ", " -StrMatch "))
          + word(0);
    } else if (chance(15)) {
      return any(List.of("%{REMOTE_ADDR}", "'10.1.2.3'", "'::1'", "''", "'2001:db8::5'"))
          + " -ipmatch "
          + network();
    }
    return word(2)
        + any(
            List.of(
                " == ", " = ", " != ", " < ", " <= ", " > ", " >= ", " -eq ", " -ne ", " -lt ",
                " -le ", " -gt ", " -ge ", " eq ", " ne ", " lt ", "=="))
        + word(2);
  }

  private String network() {
    return any(
        List.of(
            "'127.0.0.0/8'",
            "'10.1'",
            "'127.0.0.9'",
            "'10.0.0.0/255.0.0.0'",
            "'::1'",
            "'2001:db8::/32'",
            "'127.0.0.8/30'",
            "'0.0.0.0/1'"));
  }

  private String unary() {
    return any(List.of("-n ", "-z ", "-T ", "-n", "-z"))
        + word(2)
        + (chance(5) ? " && -R " + network() : "");
  }

  private String match() {
    String delimiter = any(List.of("/", "m#", "m|", "m,"));
    String end = delimiter.substring(delimiter.length() - 1);
    String regex = any(REGEXES);
    String safe = regex.contains(end) ? "m%" + regex + "%" : delimiter + regex + end;
    return word(2) + any(List.of(" =~ ", " !~ ", "=~")) + safe + (chance(25) ? "i" : "");
  }

  private String list() {
    StringBuilder list = new StringBuilder(word(0));
    for (int i = random.nextInt(4); i > 0; i--) {
      list.append(", ").append(word(0));
    }
    return list.toString();
  }

  private String word(int depth) {
    int kind = random.nextInt(10);
    if (kind < 3) {
      return quoted();
    } else if (kind < 4) {
      return any(List.of("1", "10", "-3", "007", "0"));
    } else if (kind < 7) {
      return variable(1);
    } else if (kind < 8) {
      return "$" + random.nextInt(4);
    } else if (depth > 0 && kind < 9) {
      return function() + "(" + word(depth - 1) + ")";
    } else if (depth > 0) {
      return word(depth - 1) + " . " + word(depth - 1);
    }
    return any(List.of("req", "http", "reqenv")) + "('" + any(HEADERS) + "')";
  }

  private String quoted() {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(3); i > 0; i--) {
      text.append(chance(60) ? any(TEXTS) : chance(30) ? "$" + random.nextInt(4) : variable(1));
    }
    return "'" + text + "'";
  }
}
