package frontwright.templates.modwsgi;

import static org.assertj.core.api.Assertions.assertThat;

import frontwright.templates.Rendered;
import org.junit.jupiter.api.Test;

/** The scripts that mod_wsgi loads. */
class ModWsgiTargetTest {

  @Test
  void theWholeOfASimpleScript() {
    assertThat(script("module: \"hello.wsgi:app\", env: {A: 'say \"é\" \\'}"))
        .isEqualTo(
            """
            # mod_wsgi: the application hello.
            # Written by frontwright from deploy.yaml: change that and run `frontwright generate`.

            import importlib
            import os
            import sys

            os.environ["A"] = "say \\"\\u00e9\\" \\\\"

            sys.path.insert(0, "/srv/hello")
            application = importlib.import_module("hello.wsgi").app
            """);
  }

  @Test
  void aFactoryIsCalled() {
    assertThat(script("module: \"hello:make()\""))
        .endsWith("application = importlib.import_module(\"hello\").make()\n");
  }

  @Test
  void variablesOfTheDescriptionWinOverThoseOfTheFile() {
    assertThat(script("module: hello, env_file: /etc/x.env, env: {A: b}"))
        .containsSubsequence(
            "def read_environment(path):",
            "read_environment(\"/etc/x.env\")\n",
            "os.environ[\"A\"] = \"b\"\n");
  }

  @Test
  void otherServersNeedNone() {
    assertThat(
            Rendered.by(
                new ModWsgiTarget(), "front: httpd\napp: {module: hello, directory: /srv/hello}"))
        .isEmpty();
  }

  private static String script(String app) {
    String description =
        "front: httpd\napp: {name: hello, directory: /srv/hello, server: mod_wsgi, " + app + "}";
    return Rendered.by(new ModWsgiTarget(), description).get("wsgi/hello.wsgi");
  }
}
