package frontwright.validators.directives.tables;

import frontwright.validators.directives.NginxContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** nginx's directive reference as its npm package has it: one JavaScript object, one key a line. */
final class NginxReference {

  private static final Pattern DIRECTIVE =
      Pattern.compile(
          "\\t{4}name: \"(?<name>[^\"]+)\",\\n"
              + "\\t{4}\"default\": [^\\n]*\\n"
              + "\\t{4}contexts: \\[(?<contexts>[^\\]]*)\\],\\n"
              + "\\t{4}syntax_md: \\[(?<syntax>.*?)\\n\\t{4}\\],\\n.*?"
              + "\\t{4}isBlock: (?<block>true|false),\\n"
              + "\\t{4}description_md: (?<text>[^\\n]*)\\n"
              + "|\\n\\t{2}name: \"(?<module>[^\"]+)\"",
          Pattern.DOTALL);
  private static final Pattern STRING = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
  private static final Pattern OPENED =
      Pattern.compile(
          "(?:rior to|efore) version ([0-9.]+[0-9]),? this directive was available (?:only )?as part");
  private static final Pattern REMOVED =
      Pattern.compile("obsolete in version [0-9.]+ and was removed in version ([0-9.]+[0-9])");

  private NginxReference() {}

  /** The rows of all directives that it lists. */
  static List<NginxRow> rows(Path index) throws IOException {
    List<NginxRow> rows = new ArrayList<>();
    String module = "";
    for (Matcher entry = DIRECTIVE.matcher(Files.readString(index)); entry.find(); ) {
      if (entry.group("module") != null) {
        module = entry.group("module").replace("Core functionality", "ngx_core_module");
      } else {
        rows.add(row(entry, module));
      }
    }
    return rows;
  }

  private static NginxRow row(Matcher entry, String module) {
    Set<NginxContext> contexts = EnumSet.noneOf(NginxContext.class);
    strings(entry.group("contexts")).forEach(context -> contexts.addAll(contexts(context, module)));
    String text = entry.group("text").replaceAll("(?:\\\\n|[\\s>])+", " ");
    boolean apart = module.matches("ngx_(?:http_acme|otel|http_js|stream_js)_module");
    boolean subscription =
        text.contains("This directive is available as part of our")
            || text.contains("This functionality is available as part of our");
    return new NginxRow(
        entry.group("name"),
        module,
        subscription ? "subscription" : "open",
        NginxRow.cell(contexts),
        arity(strings(entry.group("syntax"))),
        NginxRow.body(entry.group("block").equals("true"), entry.group("name")),
        apart ? "-" : SourceText.first(OPENED, text, "-"),
        apart ? "-" : SourceText.first(REMOVED, text, "-"));
  }

  private static List<String> strings(String array) {
    return STRING.matcher(array).results().map(string -> string.group(1)).toList();
  }

  private static Set<NginxContext> contexts(String word, String module) {
    boolean stream = module.startsWith("ngx_stream");
    boolean mail = module.startsWith("ngx_mail");
    return switch (word) {
      case "" -> Set.of();
      case "server" ->
          Set.of(
              stream
                  ? NginxContext.STREAM_SERVER
                  : mail ? NginxContext.MAIL_SERVER : NginxContext.SERVER);
      case "upstream" -> Set.of(stream ? NginxContext.STREAM_UPSTREAM : NginxContext.UPSTREAM);
      case "if" -> Set.of(NginxContext.SERVER_IF, NginxContext.LOCATION_IF);
      case "if in location" -> Set.of(NginxContext.LOCATION_IF);
      default -> Set.of(NginxContext.valueOf(word.toUpperCase(Locale.ROOT)));
    };
  }

  /**
   * The numbers of arguments that the syntax's alternatives take, from the shortest without what is
   * optional to the longest with it: rather too many than too few.
   */
  private static String arity(List<String> syntax) {
    if (syntax.equals(List.of("`on` | `off`"))) {
      return "flag";
    }
    int least = Integer.MAX_VALUE;
    int most = 0;
    for (String line : syntax) {
      for (String alternative : line.replace("`{...}`", "").split(" \\| (?![^\\[]*\\])", -1)) {
        List<String> words = words(alternative);
        least = Math.min(least, (int) words.stream().filter(w -> !w.startsWith("[")).count());
        most = Math.max(most, words.size());
      }
    }
    boolean open = syntax.stream().anyMatch(NginxReference::repeats);
    int from = syntax.isEmpty() ? 0 : least;
    return open
        ? from + "+"
        : IntStream.rangeClosed(from, Math.max(from, most))
            .mapToObj(Integer::toString)
            .collect(Collectors.joining(","));
  }

  private static boolean repeats(String syntax) {
    return syntax.replace("{...}", "").contains("...") || syntax.contains("parameters");
  }

  /** Words, and what stands in brackets of its own as one. */
  private static List<String> words(String syntax) {
    String whole =
        Pattern.compile("(?<=^| )\\[.*?\\](?= |$)")
            .matcher(syntax.replace("...", ""))
            .replaceAll("[]");
    return Arrays.stream(whole.strip().split("\\s+")).filter(word -> !word.isEmpty()).toList();
  }
}
