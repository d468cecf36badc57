package frontwright.validators.configuration.httpd;

import frontwright.model.value.Version;
import frontwright.validators.files.MemoryFiles;
import frontwright.validators.syntax.httpd.Definitions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Configurations in memory. */
final class Loaded {

  private Loaded() {}

  /** For any httpd; paths and texts in turn, the file to load first. */
  static HttpdConfiguration from(String... pathsAndTexts) {
    return new HttpdLoader(files(pathsAndTexts)).load(pathsAndTexts[0], null);
  }

  /** For an httpd that has mod_alias and {@code -D GIVEN}, and no more. */
  static HttpdConfiguration exactly(String... pathsAndTexts) {
    HttpdBuild build =
        HttpdBuild.exactly(
            Set.of("core.c", "mod_alias.c", "alias_module"),
            Definitions.none().define("GIVEN"),
            Version.of("2.4.57"));
    return new HttpdLoader(files(pathsAndTexts), build).load(pathsAndTexts[0], null);
  }

  /** Each directive and section with its arguments. */
  static List<String> said(HttpdConfiguration read) {
    return read.all().map(node -> node.name() + " " + String.join(" ", node.arguments())).toList();
  }

  private static MemoryFiles files(String... pathsAndTexts) {
    Map<String, String> texts = new HashMap<>();
    for (int i = 0; i < pathsAndTexts.length; i += 2) {
      texts.put(pathsAndTexts[i], pathsAndTexts[i + 1]);
    }
    return new MemoryFiles(texts);
  }
}
