package frontwright.init;

import static org.assertj.core.api.Assertions.assertThat;

import frontwright.cli.command.Run;
import frontwright.servers.Program;
import frontwright.servers.Shell;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code django-admin} makes here today can be described and generated. */
class DjangoAdminTest {

  @TempDir Path bin;
  @TempDir Path directory;

  @Test
  void aFreshProjectIsDescribedAndGenerated() throws IOException {
    String djangoAdmin = Program.DJANGO_ADMIN.need();
    Shell.Said made = new Shell(bin, directory).run(djangoAdmin + " startproject shop", Map.of());
    assertThat(made.code()).as(made.text()).isZero();
    String project = directory.resolve("shop").toString();
    Run init = Run.of("init", project, "--static", "/static/=static");
    assertThat(init.code()).as(init.toString()).isZero();
    String description = project + "/deploy.yaml";
    for (String front : new String[] {"nginx", "httpd"}) {
      Run generate = Run.of("generate", description, "--stdout", "--front", front);
      assertThat(generate.code()).as(generate.toString()).isZero();
      assertThat(generate.out()).contains("shop.wsgi", "shop.settings", project + "/static");
    }
  }
}
