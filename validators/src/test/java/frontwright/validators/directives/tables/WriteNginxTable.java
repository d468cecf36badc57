package frontwright.validators.directives.tables;

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
 * Writes {@code nginx.tsv}. Arguments: the unpacked source of nginx, the unpacked npm package
 * {@code @nginx/reference-lib}, a directory with unpacked sources of other makers' modules, and the
 * file to write.
 */
final class WriteNginxTable {

  /** What is newer than the source, where nothing says by how much. */
  private static final String AFTER_SOURCE = "1.23";

  private WriteNginxTable() {}

  public static void main(String[] arguments) throws IOException {
    Path source = Path.of(arguments[0]);
    Path reference = Path.of(arguments[1]);
    List<NginxRow> rows = new ArrayList<>(NginxSource.commands(source));
    Set<String> own = rows.stream().map(NginxRow::name).collect(Collectors.toSet());
    rows.addAll(newer(rows, NginxReference.rows(reference.resolve("dist/index.js"))));
    rows.replaceAll(new Notes(SourceText.byHand("nginx-notes.tsv"))::applied);
    SourceText.byHand("nginx-additions.tsv").stream().map(NginxRow::of).forEach(rows::add);
    // Another maker's `listen`, in a block of its own, must not excuse nginx's from its place.
    NginxSource.names(Path.of(arguments[2])).stream()
        .filter(row -> !own.contains(row.name()))
        .forEach(rows::add);
    StringBuilder out = new StringBuilder(header(source, reference));
    rows.stream()
        .distinct()
        .sorted(NginxRow.ORDER)
        .forEach(row -> out.append(row.line()).append('\n'));
    Files.writeString(Path.of(arguments[3]), out);
  }

  /** What the reference has and the source has not: names, or contexts of a name. */
  private static List<NginxRow> newer(List<NginxRow> known, List<NginxRow> reference) {
    Map<String, Set<NginxContext>> contexts = new HashMap<>();
    known.forEach(
        row ->
            contexts
                .computeIfAbsent(
                    row.family() + row.name(), key -> EnumSet.noneOf(NginxContext.class))
                .addAll(contexts(row)));
    List<NginxRow> newer = new ArrayList<>();
    for (NginxRow row : reference) {
      Set<NginxContext> more = contexts(row);
      more.removeAll(contexts.getOrDefault(row.family() + row.name(), Set.of()));
      if (!more.isEmpty()) {
        newer.add(
            new NginxRow(
                row.name(),
                row.module(),
                row.origin(),
                NginxRow.cell(more),
                row.arity(),
                row.body(),
                since(row),
                row.until()));
      }
    }
    return newer;
  }

  /** Modules that come apart from nginx have versions of their own. */
  private static String since(NginxRow row) {
    boolean apart = row.module().matches("ngx_(?:http_js|stream_js|otel|http_acme)_module");
    boolean dated = apart || row.origin().equals("subscription") || !row.since().equals("-");
    return dated ? row.since() : AFTER_SOURCE;
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
          .map(
              note ->
                  new NginxRow(
                      row.name(),
                      row.module(),
                      note[2],
                      row.contexts(),
                      row.arity(),
                      row.body(),
                      since(note, row),
                      note[4]))
          .orElse(row);
    }

    private static String since(String[] note, NginxRow row) {
      boolean guessed = note[2].equals("subscription") && row.since().equals(AFTER_SOURCE);
      return !note[3].equals("-") ? note[3] : guessed ? "-" : row.since();
    }

    private static boolean fits(String[] note, NginxRow row) {
      return row.name().matches(note[0].replace("*", ".*"))
          && (note[1].equals("-") || note[1].equals(row.module()));
    }
  }

  private static String header(Path source, Path reference) throws IOException {
    String version =
        SourceText.first(
            Pattern.compile("NGINX_VERSION\\s+\"([^\"]+)"),
            SourceText.read(source.resolve("src/core/nginx.h")),
            "?");
    String library =
        SourceText.first(
            Pattern.compile("\"version\": \"([^\"]+)"),
            SourceText.read(reference.resolve("package.json")),
            "?");
    return """
        # nginx's directives. Made %s from the source of nginx %s, from @nginx/reference-lib %s
        # for what is newer, and from nginx-notes.tsv and nginx-additions.tsv, which are kept by hand.
        # Made again with the class WriteNginxTable of the tests: docs/decisions/0009-directive-tables.md.
        #
        # contexts: `any`, or `-` where not known. arguments: `1,2` one or two, `2+` two and more, `flag` on or off,
        # `-` not known. body: `;`, a block of directives or of entries, or open. since, until: the first version
        # that has it, and the first that lacks it again; a directive that the source lacks is 1.23 at least.
        #
        # name	module	origin	contexts	arguments	body	since	until
        """
        .formatted(LocalDate.now(ZoneOffset.UTC), version, library);
  }
}
