package frontwright.validators.directives;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The table against what the installed httpd lists of its commands ({@code apache2 -L}). */
class HttpdListingTest {

  private static final Path SERVER = Path.of("/usr/sbin/apache2");
  private static final Path MODULES = Path.of("/usr/lib/apache2/modules");

  /** One of each kind is enough, and no two of a kind can be loaded. */
  private static final Pattern LEFT_OUT =
      Pattern.compile("mod_(?:mpm_(?:prefork|worker)|cgi)\\.so|.*\\.so-.*|httpd\\.exp");

  private static final Pattern COMMAND =
      Pattern.compile("^(<?\\w+) \\(.*\\n(?:\\t.*\\n)*?\\tAllowed in (.*)$", Pattern.MULTILINE);

  @TempDir private Path directory;

  @Test
  void everyCommandIsInTheTableAndMayStandWhereHttpdSays() throws Exception {
    List<MatchResult> commands = COMMAND.matcher(listing()).results().toList();

    assertThat(commands).as("commands that httpd lists").hasSizeGreaterThan(500);
    assertThat(commands)
        .allSatisfy(
            command ->
                assertThat(HttpdDirectives.named(command.group(1)))
                    .as(command.group(1))
                    .anyMatch(directive -> agrees(directive, command.group(2))));
  }

  private static boolean agrees(HttpdDirective directive, String words) {
    boolean inside = directive.allowedIn(HttpdContext.DIRECTORY);
    boolean outside = directive.allowedIn(HttpdContext.SERVER);
    boolean proxy = directive.places().contains(HttpdPlace.PROXY);
    return directive.allowedIn(HttpdContext.HTACCESS) == words.contains(".htaccess")
        && (proxy || inside != words.contains("only outside"))
        && outside != words.contains("only inside");
  }

  private String listing() throws IOException, InterruptedException {
    if (!Files.isExecutable(SERVER)) {
      String message = "apache2 is not installed; ./check installs it where it may";
      if ("required".equals(System.getProperty("frontwright.servers"))) {
        Assertions.fail(message);
      }
      Assumptions.abort(message);
    }
    List<String> lines = new ArrayList<>(List.of("ErrorLog /dev/null"));
    try (Stream<Path> files = Files.list(MODULES)) {
      files
          .filter(file -> !LEFT_OUT.matcher(file.getFileName().toString()).matches())
          .sorted()
          .forEach(file -> lines.add("LoadModule " + symbol(file) + " " + file));
    }
    Path file = Files.write(directory.resolve("all.conf"), lines);
    Path out = directory.resolve("listing");
    new ProcessBuilder(SERVER.toString(), "-d", directory.toString(), "-f", file.toString(), "-L")
        .redirectErrorStream(true)
        .redirectOutput(out.toFile())
        .start()
        .waitFor();
    return Files.readString(out);
  }

  /** A module's symbol, which its file is named after. */
  private static String symbol(Path file) {
    return file.getFileName().toString().replaceAll("^mod_|\\.so$", "") + "_module";
  }
}
