package frontwright.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A page's links to the repository lead to something. Those within the site: {@link SiteIT}. */
class LinksTest {

  private static final Path ROOT =
      Path.of(System.getProperty("frontwright.root", "..")).toAbsolutePath().normalize();
  private static final Pattern LINK = Pattern.compile("\\]\\((?![a-z]+:|#)([^)#]+)[^)]*\\)");

  static List<String> pages() throws IOException {
    try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"));
        Stream<Path> top = Files.list(ROOT)) {
      return Stream.concat(top, docs)
          .map(page -> ROOT.relativize(page).toString())
          .filter(page -> page.endsWith(".md"))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyLinkLeadsToAFile(String page) throws IOException {
    Path file = ROOT.resolve(page);
    assertThat(LINK.matcher(Files.readString(file)).results())
        .extracting(link -> link.group(1))
        .allSatisfy(link -> assertThat(file.resolveSibling(link).normalize()).exists());
  }
}
