package frontwright.validators.oracle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Configurations that are well, of the modules that are loaded for them. */
public final class HttpdSeeds {

  private static final Path DIRECTORY =
      Path.of(
          System.getProperty("frontwright.root", ".."),
          "validators/src/test/resources/frontwright/validators/oracle/httpd");
  private static final List<String> LOADED =
      List.of(
          "mpm_event",
          "authz_core",
          "authz_host",
          "authz_user",
          "alias",
          "headers",
          "env",
          "setenvif",
          "rewrite",
          "macro",
          "dir",
          "mime");

  private HttpdSeeds() {}

  /** httpd with what the texts need. */
  static Oracle oracle() throws IOException {
    return Oracle.httpd(LOADED);
  }

  /** The modules that it has, as {@code <IfModule>} names them. */
  static Set<String> modules() {
    return modules(LOADED);
  }

  /** The same of modules that are loaded and those that are always there. */
  static Set<String> modules(List<String> loaded) {
    Stream<String> compiledIn = Stream.of("core", "so", "http", "version", "log_config", "unixd");
    return Stream.concat(compiledIn, loaded.stream())
        .flatMap(name -> Stream.of(name + "_module", sourceFile(name)))
        .collect(Collectors.toSet());
  }

  /** The core, its http and the processing modules lie in files that are called otherwise. */
  private static String sourceFile(String module) {
    return module.equals("core")
        ? "core.c"
        : module.startsWith("mpm_") ? module.replace("mpm_", "") + ".c" : "mod_" + module + ".c";
  }

  /** All of the texts. */
  public static List<String> texts() {
    try (Stream<Path> files = Files.list(DIRECTORY)) {
      return files.sorted().map(HttpdSeeds::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
