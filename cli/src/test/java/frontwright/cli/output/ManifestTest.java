package frontwright.cli.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestTest {

  private static final String HASH = "0123456789abcdef".repeat(4);
  private static final String HEAD = "# a comment\nformat 1\n";

  @Test
  void theTextIsSortedAndHasOneLineForEachFact() {
    Manifest manifest =
        new Manifest(
            Map.of("nginx", "1.22", "uwsgi", "2.0.21", "httpd", "2.4.57", "gunicorn", "20.1"),
            Map.of(
                "nginx/nginx.conf", HASH, "gunicorn/a b.py", Manifest.hash("x".getBytes(UTF_8))));

    assertThat(manifest.text())
        .isEqualTo(
            """
            # What frontwright wrote into this directory. Commit it, do not edit it.
            format 1
            version gunicorn 20.1
            version httpd 2.4.57
            version nginx 1.22
            version uwsgi 2.0.21
            file 2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881 gunicorn/a b.py
            file 0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef nginx/nginx.conf
            """);
  }

  @Property
  void readingGivesBackWhatWasWritten(@ForAll("manifests") Manifest manifest) {
    assertThat(Manifest.read("lock", manifest.text())).isEqualTo(manifest);
  }

  @Provide
  Arbitrary<Manifest> manifests() {
    Arbitrary<String> words = Arbitraries.strings().withCharRange('!', '~').ofMinLength(1);
    Arbitrary<String> segments =
        Arbitraries.strings()
            .withChars("ab .#é\u2028-")
            .ofMinLength(1)
            .filter(s -> !s.matches("\\.+"));
    Arbitrary<String> paths =
        segments.list().ofMinSize(1).ofMaxSize(3).map(list -> String.join("/", list));
    Arbitrary<String> hashes = Arbitraries.strings().withChars("0123456789abcdef").ofLength(64);
    return Arbitraries.maps(words, words)
        .ofMaxSize(4)
        .flatMap(
            versions ->
                Arbitraries.maps(paths, hashes)
                    .ofMaxSize(6)
                    .map(files -> new Manifest(versions, files)));
  }

  @Test
  void linesThatAGitCheckoutEndedWithCarriageReturnsAreRead() {
    Manifest manifest = new Manifest(Map.of("nginx", "1.22"), Map.of("a", HASH));

    assertThat(Manifest.read("lock", manifest.text().replace("\n", "\r\n"))).isEqualTo(manifest);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ../x          | has the segment `..`
          a/../../x     | has the segment `..`
          ./x           | has the segment `.`
          a//x          | has the segment ``
          a/            | has the segment ``
          /etc/passwd   | is absolute
          a\\b          | holds a backslash
          ..\\b         | holds a backslash
          a\u0007b      | holds a control character
          a\u0000b      | holds a control character
          frontwright.lock    | is the lock itself
          a/.frontwright-busy | is a name for temporary files
          """)
  void aPathThatLeadsElsewhereIsRefused(String path, String fault) {
    String text = HEAD + "version nginx 1.22\nfile " + HASH + " " + path + "\n";

    assertThatThrownBy(() -> Manifest.read("out/frontwright.lock", text))
        .isInstanceOf(OutputException.class)
        .hasMessage(
            "`out/frontwright.lock:4`: the path `"
                + path.replaceAll("\\p{Cc}", "?")
                + "` "
                + fault
                + "; restore it from version control, or generate into an empty directory");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<<<<<<< HEAD",
        "",
        "file 0123 a",
        "file a",
        "version nginx",
        "version nginx 1.22 1.24",
        "format 1",
        "File 00",
        "\u001b[31m"
      })
  void aLineThatIsNotOursIsRefused(String line) {
    assertThatThrownBy(() -> Manifest.read("lock", HEAD + line + "\n"))
        .isInstanceOf(OutputException.class)
        .hasMessageStartingWith(
            "`lock:3`: `"
                + line.replaceAll("\\p{Cc}", "?")
                + "` is no line that frontwright writes");
  }

  @Test
  void aPathThatComesTwiceIsRefused() {
    String line = "file " + HASH + " a\n";

    assertThatThrownBy(() -> Manifest.read("lock", HEAD + line + line))
        .isInstanceOf(OutputException.class)
        .hasMessageStartingWith("`lock:4`: `a` comes twice");
  }

  @Test
  void aVersionThatComesTwiceIsRefused() {
    assertThatThrownBy(
            () -> Manifest.read("lock", HEAD + "version nginx 1.22\nversion nginx 1.24\n"))
        .isInstanceOf(OutputException.class)
        .hasMessageStartingWith("`lock:4`: the version of `nginx` comes twice");
  }

  @Test
  void anUnknownFormatAsksForTheVersionThatWroteIt() {
    assertThatThrownBy(() -> Manifest.read("lock", "# a comment\nformat 2\nsomething new\n"))
        .isInstanceOf(OutputException.class)
        .hasMessage(
            "`lock:2`: `format 2` is not known to this version, which reads 1; "
                + "use the version of frontwright that wrote it, or a newer one");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "# only a comment\n", "{\"format\": 1}\n", "version nginx 1.22\n"})
  void aTextWithoutAFormatIsNotOurs(String text) {
    assertThatThrownBy(() -> Manifest.read("lock", text))
        .isInstanceOf(OutputException.class)
        .hasMessageContaining("`format 1` is missing, so frontwright did not write this");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1.22\nfile x", "1 22"})
  void aVersionThatWouldBreakTheTextIsADefect(String version) {
    assertThatThrownBy(() -> new Manifest(Map.of("nginx", version), Map.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
