package frontwright.validators.directives.tables;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The commands in httpd's C ({@code AP_INIT_*}), and their first versions in its manual. */
final class HttpdSource {

  private static final Pattern COMMAND = Pattern.compile("AP_INIT_([A-Z0-9_]+)\\s*\\(");
  private static final Pattern SSL =
      Pattern.compile("SSL_CMD_(ALL|SRV|PXY|DIR)\\((\\w+),\\s*(\\w+),\\s*(\\w*)");
  private static final Pattern NAMED = Pattern.compile("#define\\s+(\\w+)\\s+\"(<?\\w+)\"");
  private static final Pattern SECTION =
      Pattern.compile("<h2 id=\"[^\"]*\">(.*?)</h2>(.*?)</table>", Pattern.DOTALL);
  private static final Pattern TITLE =
      Pattern.compile("<span id=\"[^\"]*\">(.*?)</span>", Pattern.DOTALL);
  private static final Pattern SINCE =
      Pattern.compile(
          "Compatibility:</a></th><td>(?:\\w+ is (?:only )?)?(?:[Oo]nly )?[Aa]vailable\\s[^.<]{0,60}?"
              + "(2\\.[0-9]+\\.[0-9]+)\\s+(?:and|or)\\s+(?:later|newer)");

  /**
   * {@code New directives 'A' and 'B'}, {@code a new directive was added: A}, {@code new A
   * directive}.
   */
  private static final Pattern NEW =
      Pattern.compile(
          "[Nn]ew directives?(?: was added:)? [`'\"]?([A-Z]\\w+)(?:['`]? and [`'\"]?([A-Z]\\w+))?"
              + "|[Nn]ew ([A-Z]\\w+) directive");

  /** Systems that the servers of this product's users do not run on, and samples. */
  private static final Pattern ELSEWHERE =
      Pattern.compile(".*(?:netware|os2|winnt|win32|mod_nw_|mod_example|include/http_config).*");

  /** Commands between conditions that no build meets, and of Windows. */
  private static final Set<String> ABSENT = Set.of("NULL", "<RequireNotAll", "UNCList");

  /** What the source has and httpd 2.4.71 has not: the name behind the module's. */
  private static final Set<String> GONE =
      Set.of("mod_auth_digest AuthName", "mod_auth_digest AuthDigestNonceFormat");

  private HttpdSource() {}

  /** The rows of the table, by their text. */
  static Set<String> rows(Path directory) throws IOException {
    Map<String, String> since = introduced(directory.resolve("CHANGES"));
    since.putAll(since(directory.resolve("docs/manual/mod")));
    TreeSet<String> rows = new TreeSet<>();
    for (Path file : SourceText.below(directory, ".c", ".h")) {
      if (!ELSEWHERE.matcher(directory.relativize(file).toString()).matches()) {
        String code = SourceText.code(file);
        String module = file.getFileName().toString().replaceAll("\\.[ch]$", "");
        Map<String, String[]> commands = commands(code);
        commands.keySet().removeIf(name -> GONE.contains(module + " " + name));
        commands.forEach((name, cells) -> rows.add(row(name, module, cells, since)));
        ssl(code).forEach((name, cells) -> rows.add(row(name, module, cells, since)));
      }
    }
    return rows;
  }

  private static String row(String name, String module, String[] cells, Map<String, String> since) {
    String places =
        cells[1]
            .replace("OR_ALL", "LIMIT|OPTIONS|FILEINFO|AUTHCFG|INDEXES")
            .replace("EXEC_ON_READ", "")
            .replace("DIR_CMD_PERMS", "INDEXES")
            .replaceAll("OR_NONE|OR_|_CONF|\\s", "")
            .replaceAll("\\|+", ",")
            .replaceAll("^,|,$", "");
    String read = cells[1].contains("EXEC_ON_READ") ? "read" : "-";
    // AP_INIT_NO_ARGS says RAW_ARGS, and the function never looks at what it is given.
    String arguments = cells[0].equals("NO_ARGS") ? "RAW_ARGS" : cells[0];
    return String.join(
        "\t",
        name,
        MODULES.getOrDefault(module, module),
        arguments,
        places,
        read,
        since.getOrDefault(name.replace("<", ""), "-"));
  }

  /** Files whose name is not their module's. */
  private static final Map<String, String> MODULES =
      Map.of(
          "http_core", "core",
          "h2_config", "mod_http2",
          "util_ldap", "mod_ldap",
          "mod_md_config", "mod_md",
          "ap_listen", "mpm_common");

  private static Map<String, String[]> commands(String code) {
    Map<String, String> names = new HashMap<>();
    NAMED.matcher(code).results().forEach(name -> names.put(name.group(1), name.group(2)));
    Map<String, String[]> found = new TreeMap<>();
    for (Matcher command = COMMAND.matcher(code); command.find(); ) {
      List<String> parts = parts(code, command.end());
      String name = parts.get(0).replace("\"", "");
      name = names.getOrDefault(name, name);
      if (parts.size() > 3 && name.matches("<?[A-Za-z]\\w+") && !ABSENT.contains(name)) {
        found.put(name, new String[] {command.group(1), parts.get(3)});
      }
    }
    return found;
  }

  /** mod_ssl's macros for its own commands. */
  private static Map<String, String[]> ssl(String code) {
    Map<String, String[]> found = new TreeMap<>();
    for (Matcher command = SSL.matcher(code); command.find(); ) {
      boolean directory = command.group(1).equals("DIR");
      String places =
          switch (command.group(1)) {
            case "ALL" -> "RSRC_CONF|OR_AUTHCFG";
            case "PXY" -> "RSRC_CONF|PROXY_CONF";
            case "DIR" -> "OR_" + command.group(3);
            default -> "RSRC_CONF";
          };
      if (!command.group(2).equals("name")) {
        found.put(
            "SSL" + command.group(2), new String[] {command.group(directory ? 4 : 3), places});
      }
    }
    return found;
  }

  /** The first four arguments of a macro's call. */
  private static List<String> parts(String code, int start) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int from = start;
    for (int at = start; at < code.length() && depth >= 0 && parts.size() < 4; at++) {
      char c = code.charAt(at);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (depth < 0 || (c == ',' && depth == 0)) {
        parts.add(code.substring(from, at).replaceAll("[\\\\\\s]+", "").replaceAll("[()]", ""));
        from = at + 1;
      }
    }
    return parts;
  }

  /** Directives that the change log calls new, and the version that has them. */
  private static Map<String, String> introduced(Path changes) throws IOException {
    Map<String, String> found = new HashMap<>();
    String version = "-";
    StringBuilder text = new StringBuilder();
    for (String line : SourceText.read(changes).lines().toList()) {
      if (line.startsWith("Changes with Apache ")) {
        introduced(text.toString(), version, found);
        text.setLength(0);
        version = line.replaceAll("Changes with Apache |\\s.*$", "");
      }
      text.append(line.strip()).append(' ');
    }
    return found;
  }

  private static void introduced(String text, String version, Map<String, String> found) {
    if (version.startsWith("2.4.")) {
      NEW.matcher(text)
          .results()
          .flatMap(entry -> Stream.of(entry.group(1), entry.group(2), entry.group(3)))
          .filter(Objects::nonNull)
          .forEach(name -> found.put(name, version));
    }
  }

  private static Map<String, String> since(Path manual) throws IOException {
    Map<String, String> found = new HashMap<>();
    for (Path page : SourceText.below(manual, ".html.en")) {
      for (Matcher part = SECTION.matcher(SourceText.read(page)); part.find(); ) {
        String version = SourceText.first(SINCE, part.group(2), "");
        String name = SourceText.first(TITLE, part.group(1), "").replaceAll("&lt;|&gt;", "");
        if (!version.isEmpty() && !version.startsWith("2.5")) { // so the manual names the trunk
          found.put(name, version);
        }
      }
    }
    return found;
  }
}
