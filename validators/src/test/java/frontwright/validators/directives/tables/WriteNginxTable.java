package frontwright.validators.directives.tables;

import frontwright.model.value.Version;
import frontwright.validators.directives.NginxContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes {@code nginx.tsv}. Arguments: the unpacked source of the nginx that the table is made for,
 * that of a newer one, the unpacked npm package {@code @nginx/reference-lib}, a directory with
 * unpacked sources of other makers' modules, and the file to write.
 */
final class WriteNginxTable {

  private WriteNginxTable() {}

  public static void main(String[] arguments) throws IOException {
    Path source = Path.of(arguments[0]);
    Path newer = Path.of(arguments[1]);
    Path reference = Path.of(arguments[2]);
    List<NginxRow> rows = new ArrayList<>(NginxSource.commands(source));
    Set<String> own = rows.stream().map(NginxRow::name).collect(Collectors.toSet());
    rows.addAll(more(rows, NginxSource.commands(newer), after(source)));
    List<NginxRow> documented = NginxReference.rows(reference.resolve("dist/index.js"));
    rows.replaceAll(row -> removed(row, documented));
    rows.addAll(more(rows, documented, after(newer)));
    rows.replaceAll(new Notes(SourceText.byHand("nginx-notes.tsv"))::applied);
    SourceText.byHand("nginx-additions.tsv").stream().map(NginxRow::of).forEach(rows::add);
    // Another maker's `listen`, in a block of its own, must not excuse nginx's from its place.
    NginxSource.names(Path.of(arguments[3])).stream()
        .filter(row -> !own.contains(row.name()))
        .forEach(rows::add);
    StringBuilder out = new StringBuilder(header(source, newer, reference));
    rows.stream()
        .distinct()
        .sorted(NginxRow.ORDER)
        .forEach(row -> out.append(row.line()).append('\n'));
    Files.writeString(Path.of(arguments[4]), out);
  }

  /** What others have and the known rows have not: names, or contexts of a name. */
  private static List<NginxRow> more(List<NginxRow> known, List<NginxRow> others, String after) {
    Map<String, Set<NginxContext>> contexts = new HashMap<>();
    known.forEach(
        row ->
            contexts
                .computeIfAbsent(row.name(), key -> EnumSet.noneOf(NginxContext.class))
                .addAll(contexts(row)));
    List<NginxRow> newer = new ArrayList<>();
    for (NginxRow row : others) {
      Set<NginxContext> more = contexts(row);
      more.removeAll(contexts.getOrDefault(row.name(), Set.of()));
      if (!more.isEmpty()) {
        newer.add(row.within(NginxRow.cell(more)).dated(since(row, after), row.until()));
      }
    }
    return newer;
  }

  /** Modules that come apart from nginx have versions of their own. */
  private static String since(NginxRow row, String after) {
    boolean apart = row.module().matches("ngx_(?:http_js|stream_js|otel|http_acme)_module");
    boolean dated = !row.since().equals("-") || !row.until().equals("-");
    return row.origin().equals("open") && !dated && !apart ? after : row.since();
  }

  /** A row of a source with the version that lacks it again, if the reference tells one. */
  private static NginxRow removed(NginxRow row, List<NginxRow> documented) {
    return documented.stream()
        .filter(other -> other.name().equals(row.name()) && other.module().equals(row.module()))
        .findFirst()
        .map(other -> row.dated(row.since(), other.until()))
        .orElse(row);
  }

  private static Set<NginxContext> contexts(NginxRow row) {
    if (row.contexts().equals("any")) {
      return EnumSet.allOf(NginxContext.class);
    }
    Set<NginxContext> contexts = EnumSet.noneOf(NginxContext.class);
    Arrays.stream(row.contexts().split(",", -1))
        .filter(cell -> !cell.equals("-"))
        .forEach(cell -> contexts.add(NginxContext.valueOf(cell.toUpperCase(Locale.ROOT))));
    return contexts;
  }

  /** What is kept by hand of each directive. */
  private record Notes(List<String[]> notes) {

    NginxRow applied(NginxRow row) {
      return notes.stream()
          .filter(note -> fits(note, row))
          .findFirst()
          .map(note -> row.from(note[2]).dated(note[3], row.until()))
          .orElse(row);
    }

    private static boolean fits(String[] note, NginxRow row) {
      return row.name().matches(note[0].replace("*", ".*"))
          && (note[1].equals("-") || note[1].equals(row.module()));
    }
  }

  private static String version(Path source) throws IOException {
    return SourceText.first(
        Pattern.compile("NGINX_VERSION\\s+\"([^\"]+)"),
        SourceText.read(source.resolve("src/core/nginx.h")),
        "?");
  }

  /** What a stable version lacks came with the next series at the earliest. */
  private static String after(Path source) throws IOException {
    Version version = Version.of(version(source));
    return version.major() + "." + (version.minor() + 1);
  }

  private static String header(Path source, Path newer, Path reference) throws IOException {
    String library =
        SourceText.first(
            Pattern.compile("\"version\": \"([^\"]+)"),
            SourceText.read(reference.resolve("package.json")),
            "?");
    return """
        # nginx's directives. Made %s from the sources of nginx %s and, for what is newer, %s, from
        # @nginx/reference-lib %s for what is newer still, and from nginx-notes.tsv and nginx-additions.tsv, which are
        # kept by hand. Made again with the class WriteNginxTable of the tests: docs/decisions/0009-directive-tables.md.
        #
        # origin: open, subscription, third-party, or `third-party?` where nothing at hand shows the name.
        # contexts: `any`, or `-` where not known. arguments: `1,2` one or two, `2+` two and more, `flag` on or off,
        # `-` not known. body: `;`, a block of directives or of entries, or open. since, until: the first version
        # that has it, and the first that lacks it again, `-` where that is not known. What the sources lack, and no
        # change log at hand tells of, is not older than %s or %s, and has that.
        #
        # name	module	origin	contexts	arguments	body	since	until
        """
        .formatted(
            LocalDate.now(ZoneOffset.UTC),
            version(source),
            version(newer),
            library,
            after(source),
            after(newer));
  }
}
