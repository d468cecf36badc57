package frontwright.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import frontwright.servers.Shell;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The static site is made, every link in it leads somewhere, and every page can be come to. */
@EnabledIfSystemProperty(named = "frontwright.all", matches = "true")
class SiteIT {

  private static final Path ROOT =
      Path.of(System.getProperty("frontwright.root", "..")).toAbsolutePath().normalize();
  private static final Path SITE = ROOT.resolve("target/site");
  private static final Pattern LINK =
      Pattern.compile("(?:href|src)=\"(?![a-z]+:)([^\"#]*)(?:#([^\"]*))?\"");
  private static final Pattern ANCHOR = Pattern.compile("(?:id|name)=\"([^\"]+)\"");

  /** Where a link leads: a file, and an anchor in it or nothing. */
  private record Target(Path file, String anchor) {}

  @BeforeAll
  static void make(@TempDir Path bin) throws IOException {
    Shell.Said said = new Shell(bin, ROOT).run("mvn -B -ntp -q -N -Psite site", Map.of());
    assertThat(said.code()).as(said.text()).isZero();
  }

  @Test
  void everyLinkLeadsSomewhere() throws IOException {
    for (Path page : pages()) {
      List<Target> dead = targets(page).filter(target -> !isThere(target)).toList();
      assertThat(dead).as("dead links of %s", SITE.relativize(page)).isEmpty();
    }
  }

  @Test
  void everyPageCanBeComeToFromTheFirst() throws IOException {
    Set<Path> seen = new LinkedHashSet<>();
    Deque<Path> open = new ArrayDeque<>(List.of(SITE.resolve("index.html")));
    while (!open.isEmpty()) {
      Path page = open.pop();
      if (page.toString().endsWith(".html") && Files.exists(page) && seen.add(page)) {
        targets(page).map(Target::file).forEach(open::push);
      }
    }
    assertThat(seen).containsExactlyInAnyOrderElementsOf(pages());
  }

  private static List<Path> pages() throws IOException {
    try (Stream<Path> files = Files.walk(SITE)) {
      return files.filter(file -> file.toString().endsWith(".html")).toList();
    }
  }

  private static Stream<Target> targets(Path page) {
    return LINK.matcher(text(page))
        .results()
        .map(
            link ->
                new Target(
                    link.group(1).isEmpty() ? page : page.resolveSibling(link.group(1)).normalize(),
                    link.group(2) == null ? "" : link.group(2)));
  }

  private static boolean isThere(Target target) {
    return Files.exists(target.file())
        && (target.anchor().isEmpty() || anchors(target.file()).contains(target.anchor()));
  }

  private static Set<String> anchors(Path page) {
    return ANCHOR.matcher(text(page)).results().map(a -> a.group(1)).collect(Collectors.toSet());
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
