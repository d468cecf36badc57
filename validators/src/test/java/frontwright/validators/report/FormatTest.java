package frontwright.validators.report;

import static org.assertj.core.api.Assertions.assertThat;

import frontwright.validators.Kept;
import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The same findings in every format. */
class FormatTest {

  private static final Path KEPT =
      Kept.ROOT.resolve("validators/src/test/resources/frontwright/validators/report");

  @ParameterizedTest
  @EnumSource
  void wholeReports(Format format) {
    Kept.check(KEPT.resolve("handful." + format), format.reporter(false).text(Handful.report()));
  }

  @Test
  void textInColour() {
    String text = Format.TEXT.reporter(true).text(Handful.report());

    Kept.check(KEPT.resolve("handful.coloured"), text.replace("\u001b[", "<"));
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "TEXT")
  void onlyTextIsColoured(Format format) {
    assertThat(format.reporter(true).text(Handful.report()))
        .isEqualTo(format.reporter(false).text(Handful.report()));
  }

  @ParameterizedTest
  @EnumSource
  void everyFormatHasAName(Format format) {
    assertThat(Format.named(format.toString())).contains(format);
  }

  @Test
  void namesAreExact() {
    assertThat(Format.named("SARIF")).isEmpty();
    assertThat(Format.named("xml")).isEmpty();
  }

  /** Loading Jackson would cost a linter that is started in every build its quick start. */
  @ParameterizedTest
  @EnumSource(names = {"TEXT", "CONCISE", "GITHUB"})
  void linesNeedNoJackson(Format format) throws Exception {
    try (URLClassLoader loader =
        new URLClassLoader(classPathWithout("jackson"), ClassLoader.getPlatformClassLoader())) {
      Class<?> reporting = loader.loadClass(Reporting.class.getName());
      Supplier<?> report =
          (Supplier<?>) reporting.getConstructor(String.class).newInstance(format.name());

      assertThat(report.get()).isEqualTo(format.reporter(false).text(Handful.report()));
    }
  }

  /** What runs in the other class loader. */
  public record Reporting(String format) implements Supplier<String> {
    @Override
    public String get() {
      return Format.valueOf(format).reporter(false).text(Handful.report());
    }
  }

  private static URL[] classPathWithout(String word) throws MalformedURLException {
    List<URL> urls = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      if (!Path.of(entry).getFileName().toString().contains(word)) {
        urls.add(Path.of(entry).toUri().toURL());
      }
    }
    return urls.toArray(URL[]::new);
  }
}
