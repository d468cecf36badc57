package frontwright.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import frontwright.servers.Program;
import frontwright.servers.Sandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page is what the table says; the versions on it are those that it was written with. */
class ConformancePageTest {

  private static final Path PAGE =
      Path.of(System.getProperty("frontwright.root", ".."), "docs", "conformance.md");

  @Test
  void showsTheTable() throws IOException {
    if (Boolean.getBoolean("frontwright.update")) {
      Files.writeString(PAGE, ConformancePage.text(versions()));
    }
    String kept = Files.readString(PAGE);
    Matcher versions =
        Pattern.compile("^" + ConformancePage.VERSIONS + "(.*)\\.$", Pattern.MULTILINE)
            .matcher(kept);
    assertThat(versions.find()).as("a line with the versions in %s", PAGE).isTrue();
    assertThat(kept)
        .as("%s; write it anew with -Dfrontwright.update=true", PAGE)
        .isEqualTo(ConformancePage.text(versions.group(1)));
  }

  private static String versions() {
    List<String> all = new ArrayList<>();
    try (Sandbox sandbox = new Sandbox()) {
      all.add("nginx " + number(sandbox.asThisUser(Program.NGINX.need(), "-v")));
      all.add("httpd " + number(sandbox.asThisUser(Program.HTTPD.need(), "-v")));
      all.add("gunicorn " + number(sandbox.asThisUser(Program.GUNICORN.need(), "--version")));
      all.add("uWSGI " + number(sandbox.asThisUser(Program.UWSGI.need(), "--version")));
    }
    return String.join(", ", all);
  }

  private static String number(Sandbox.Said said) {
    Matcher number = Pattern.compile("\\d+(\\.\\d+)+").matcher(said.text());
    assertThat(number.find()).as(said.text()).isTrue();
    return number.group();
  }
}
