package frontwright.validators.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import frontwright.model.source.Finding;
import frontwright.validators.configuration.httpd.HttpdConfiguration;
import frontwright.validators.configuration.httpd.HttpdLoader;
import frontwright.validators.files.MemoryFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The files that httpd reads for an {@code Include}, in its order, and what it says of none. */
class HttpdIncludesOracleTest {

  private static final List<String> FILES =
      List.of(
          "d/a.conf",
          "d/b.conf",
          "d/.hidden",
          "d/a.conf~",
          "d/sub/c.conf",
          "d/sub/.d/e.conf",
          "e/a.conf",
          "e/sub/c.conf",
          "e-f/a.conf",
          "e-f/[x]",
          "E/a.conf",
          "single");

  private static final List<String> PATHS =
      List.of(
          "single",
          "d",
          "d/",
          "d/*",
          "d/*.conf",
          "d/.*",
          "*/a.conf",
          "*/*",
          "*/*/*",
          "*/*/c.conf",
          "e*/a.conf",
          "[d-e]/a.conf",
          "[!d]/a.conf",
          "[^d]/a.conf",
          "?/sub",
          "d/../e/a.conf",
          "d//a.conf",
          "none",
          "none/*.conf",
          "d/*.none",
          "*/none",
          "*/none/*",
          "d/[ab].conf",
          "e-f/\\[x\\]",
          "e-f/[[]x]",
          "d/a.conf/x",
          "d/a.conf/*",
          "d/sub/*/x");

  private static final Pattern READ = Pattern.compile("^ +\\(\\d+\\) (.*)$", Pattern.MULTILINE);
  private static final Pattern REFUSED =
      Pattern.compile(
          "(Could not open configuration file .*|Include/IncludeOptional: .*)", Pattern.MULTILINE);

  @Test
  void theSameFilesAreReadInTheSameOrder() throws IOException {
    List<String> texts = new ArrayList<>();
    for (String path : PATHS) {
      texts.add("Include \"" + path.replace("\\", "\\\\") + "\"\n");
      texts.add("IncludeOptional \"" + path.replace("\\", "\\\\") + "\"\n");
    }
    try (Oracle httpd = HttpdSeeds.oracle()) {
      for (String file : FILES) {
        Path path = httpd.directory().resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, "# " + file + "\n");
      }
      List<Oracle.Said> said = httpd.said(texts, "-D", "DUMP_INCLUDES");
      for (int i = 0; i < texts.size(); i++) {
        Outcome httpds = httpds(said.get(i), httpd.directory());
        Outcome ours = ours(httpd.directory(), texts.get(i));
        assertThat(ours.refused()).as(texts.get(i)).isEqualTo(httpds.refused());
        assertThat(httpds.refused().isEmpty() ? ours.files() : ours.startingAs(httpds))
            .as(texts.get(i))
            .isEqualTo(httpds.files());
      }
    }
  }

  /**
   * What came of an include.
   *
   * @param refused the first complaint; empty where there is none
   */
  private record Outcome(List<String> files, String refused) {

    /** httpd ends with its first complaint, and we go on. */
    List<String> startingAs(Outcome httpds) {
      return files.stream().limit(httpds.files.size()).toList();
    }
  }

  private static Outcome httpds(Oracle.Said said, Path root) {
    List<String> files =
        READ.matcher(said.text())
            .results()
            .map(read -> read.group(1))
            .filter(file -> !file.equals(said.file().toString()))
            .map(file -> below(root, file.replace("//", "/")))
            .toList();
    String refused =
        REFUSED
            .matcher(said.text())
            .results()
            .map(found -> below(root, found.group().replace("'", "").replace("\\\\", "\\")))
            .findFirst()
            .orElse("");
    return new Outcome(files, refused);
  }

  private static Outcome ours(Path root, String text) {
    Map<String, String> files = new HashMap<>();
    FILES.forEach(file -> files.put(root + "/" + file, ""));
    files.put(root + "/httpd.conf", text);
    HttpdConfiguration read =
        new HttpdLoader(new MemoryFiles(files)).load(root + "/httpd.conf", null);
    String refused =
        read.problems().stream()
            .map(Finding::message)
            .map(message -> message.replace(": what is in it is not known", "").replace("`", ""))
            .map(message -> below(root, message))
            .findFirst()
            .orElse("");
    return new Outcome(
        read.paths().stream().skip(1).map(path -> below(root, path)).toList(), refused);
  }

  private static String below(Path root, String text) {
    return text.replace(root + "/", "");
  }
}
