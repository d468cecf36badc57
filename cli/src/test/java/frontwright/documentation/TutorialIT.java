package frontwright.documentation;

import frontwright.servers.Program;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The tutorial, followed from the empty file to the server's directories, with the program itself.
 */
class TutorialIT {

  static final String PAGE = "tutorial.md";

  private static final Path ROOT =
      Path.of(System.getProperty("frontwright.root", "..")).toAbsolutePath().normalize();

  @TempDir private Path temporary;

  @Test
  @Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void aNewcomerGetsToTheEnd() throws IOException {
    Program.NGINX.need();
    Program.GUNICORN.need();
    Program.FLASK.need();
    Program.CURL.need();
    Program.IP.need();
    if (!CleanRoot.canBeMade()) {
      Program.leaveOut("a clean root is made by root, where namespaces may be made");
    }
    Path jar = ROOT.resolve("cli/target/frontwright.jar");
    try (CleanRoot machine = new CleanRoot(temporary, jar)) {
      Page.check(ROOT.resolve("docs").resolve(PAGE), machine.work(), machine);
    }
  }
}
