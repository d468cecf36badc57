package frontwright.validators.directives.tables;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Writes {@code httpd.tsv}. Arguments: the unpacked source of httpd with its manual, and the file
 * to write.
 */
final class WriteHttpdTable {

  private static final Pattern PATCH = Pattern.compile("AP_SERVER_PATCHLEVEL_NUMBER\\s+(\\d+)");

  private WriteHttpdTable() {}

  public static void main(String[] arguments) throws IOException {
    Path source = Path.of(arguments[0]);
    TreeSet<String> rows = new TreeSet<>(HttpdSource.rows(source));
    SourceText.byHand("httpd-additions.tsv").forEach(cells -> rows.add(String.join("\t", cells)));
    String patch =
        SourceText.first(PATCH, SourceText.read(source.resolve("include/ap_release.h")), "?");
    Files.writeString(Path.of(arguments[1]), header(patch) + String.join("\n", rows) + "\n");
  }

  private static String header(String patch) {
    return """
        # httpd's directives. Made %s from the source of httpd 2.4.%s, its manual and its change log for the versions, and
        # from httpd-additions.tsv (mod_wsgi, and what is newer), which is kept by hand.
        # Made again with the class WriteHttpdTable of the tests: docs/decisions/0009-directive-tables.md.
        #
        # arguments: as in AP_INIT_*. places: the bits of req_override. when: `read` for EXEC_ON_READ.
        # since: the first version as the manual or the change log tells it, `-` where neither does.
        #
        # name	module	arguments	places	when	since
        """
        .formatted(LocalDate.now(ZoneOffset.UTC), patch);
  }
}
