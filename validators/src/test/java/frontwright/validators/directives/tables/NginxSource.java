package frontwright.validators.directives.tables;

import frontwright.validators.directives.NginxContext;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The commands in nginx's C, or in a module's: arrays of {@code ngx_command_t}. */
final class NginxSource {

  private static final Pattern ARRAY =
      Pattern.compile(
          "ngx_command_t\\s+\\w+\\s*\\[\\s*\\]\\s*=\\s*\\{(.*?)ngx_null_command", Pattern.DOTALL);
  private static final Pattern COMMAND =
      Pattern.compile("\\{\\s*ngx_string\\(\\s*\"([^\"]+)\"\\s*\\)\\s*,\\s*([^,]*?)\\s*,");
  private static final Pattern MODULE = Pattern.compile("ngx_module_t\\s+(\\w+)\\s*=");
  private static final Pattern CHANGES =
      Pattern.compile("^Changes with nginx ([0-9.]+)", Pattern.MULTILINE);
  private static final Pattern FEATURE =
      Pattern.compile(
          "\\*\\) Feature: (?:the )?((?:(?:, | and |, and )?\"[a-z0-9_]+\")+) directives?(?:\\.|, which)");
  private static final Pattern QUOTED = Pattern.compile("\"([a-z0-9_]+)\"");

  private static final Map<String, NginxContext> CONTEXTS =
      Map.ofEntries(
          Map.entry("NGX_MAIN_CONF", NginxContext.MAIN),
          Map.entry("NGX_EVENT_CONF", NginxContext.EVENTS),
          Map.entry("NGX_HTTP_MAIN_CONF", NginxContext.HTTP),
          Map.entry("NGX_HTTP_SRV_CONF", NginxContext.SERVER),
          Map.entry("NGX_HTTP_LOC_CONF", NginxContext.LOCATION),
          Map.entry("NGX_HTTP_UPS_CONF", NginxContext.UPSTREAM),
          Map.entry("NGX_HTTP_SIF_CONF", NginxContext.SERVER_IF),
          Map.entry("NGX_HTTP_LIF_CONF", NginxContext.LOCATION_IF),
          Map.entry("NGX_HTTP_LMT_CONF", NginxContext.LIMIT_EXCEPT),
          Map.entry("NGX_STREAM_MAIN_CONF", NginxContext.STREAM),
          Map.entry("NGX_STREAM_SRV_CONF", NginxContext.STREAM_SERVER),
          Map.entry("NGX_STREAM_UPS_CONF", NginxContext.STREAM_UPSTREAM),
          Map.entry("NGX_MAIL_MAIN_CONF", NginxContext.MAIL),
          Map.entry("NGX_MAIL_SRV_CONF", NginxContext.MAIL_SERVER));

  private NginxSource() {}

  /** All commands below a directory of nginx's source. */
  static List<NginxRow> commands(Path directory) throws IOException {
    Map<String, String> since = introduced(directory.resolve("CHANGES"));
    List<NginxRow> rows = new ArrayList<>();
    for (Path file : SourceText.below(directory.resolve("src"), ".c")) {
      if (file.getFileName().toString().contains("iocp")) {
        continue; // of Windows
      }
      String code = SourceText.code(file);
      String module = SourceText.first(MODULE, code, "?");
      boolean dated = !module.startsWith("ngx_stream") && !module.startsWith("ngx_mail");
      arrays(code)
          .forEach(
              (name, flags) ->
                  rows.add(row(name, module, flags, dated ? since.getOrDefault(name, "-") : "-")));
    }
    return rows;
  }

  /** The names of the commands of other makers' modules below a directory, by module. */
  static List<NginxRow> names(Path directory) throws IOException {
    List<NginxRow> rows = new ArrayList<>();
    for (Path file : SourceText.below(directory, ".c", ".cpp", ".h")) {
      String code = SourceText.code(file);
      String module = SourceText.first(MODULE, code, "?");
      arrays(code)
          .keySet()
          .forEach(
              name ->
                  rows.add(new NginxRow(name, module, "third-party", "-", "-", "open", "-", "-")));
    }
    return rows;
  }

  private static Map<String, Set<String>> arrays(String code) {
    Map<String, Set<String>> found = new LinkedHashMap<>();
    for (Matcher array = ARRAY.matcher(code); array.find(); ) {
      for (Matcher command = COMMAND.matcher(array.group(1)); command.find(); ) {
        found.put(command.group(1), Set.of(command.group(2).split("\\s*\\|\\s*")));
      }
    }
    return found;
  }

  private static NginxRow row(String name, String module, Set<String> flags, String since) {
    Set<NginxContext> contexts = EnumSet.noneOf(NginxContext.class);
    flags.stream().filter(CONTEXTS::containsKey).map(CONTEXTS::get).forEach(contexts::add);
    return new NginxRow(
        name,
        module,
        "open",
        flags.contains("NGX_ANY_CONF") ? "any" : NginxRow.cell(contexts),
        arity(flags),
        NginxRow.body(flags.contains("NGX_CONF_BLOCK"), name),
        since,
        "-");
  }

  /** As ngx_conf_handler reads the flags; a directive has at most 7 arguments unless it says so. */
  private static String arity(Set<String> flags) {
    if (flags.contains("NGX_CONF_ANY")) {
      return "0+";
    }
    if (flags.contains("NGX_CONF_FLAG")) {
      return "flag";
    }
    for (int least : new int[] {1, 2}) {
      if (flags.contains("NGX_CONF_" + least + "MORE")) {
        return least + "+";
      }
    }
    return IntStream.rangeClosed(0, 7)
        .filter(count -> flags.stream().anyMatch(flag -> takes(flag, count)))
        .mapToObj(Integer::toString)
        .collect(Collectors.joining(","));
  }

  private static boolean takes(String flag, int count) {
    return count == 0
        ? flag.equals("NGX_CONF_NOARGS")
        : flag.matches("NGX_CONF_TAKE[1-7]*" + count + "[1-7]*");
  }

  /** Directives that the change log calls a feature, and the first version that did. */
  private static Map<String, String> introduced(Path changes) throws IOException {
    Map<String, String> found = new HashMap<>();
    String[] parts = CHANGES.splitAsStream(SourceText.read(changes)).toArray(String[]::new);
    Matcher version = CHANGES.matcher(SourceText.read(changes));
    for (int i = 1; version.find(); i++) {
      String part = parts[i].replaceAll("\\s+", " ");
      for (Matcher feature = FEATURE.matcher(part); feature.find(); ) {
        for (Matcher name = QUOTED.matcher(feature.group(1)); name.find(); ) {
          found.put(name.group(1), version.group(1));
        }
      }
    }
    return found;
  }
}
