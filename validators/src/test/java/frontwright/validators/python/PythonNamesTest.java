package frontwright.validators.python;

import static org.assertj.core.api.Assertions.assertThat;

import frontwright.model.source.Source;
import frontwright.validators.python.PythonNames.Found;
import frontwright.validators.python.PythonNames.Names;
import frontwright.validators.python.Value.PathOf;
import frontwright.validators.python.Value.Text;
import frontwright.validators.python.Value.Unsure;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What names stand for, as far as that is certain. */
class PythonNamesTest {

  private static final String PRELUDE =
      """
      import os
      import os.path as osp
      from os.path import join as j, dirname
      from pathlib import Path
      BASE_DIR = Path(__file__).resolve().parent.parent
      OLD = dirname(os.path.dirname(os.path.abspath(__file__)))
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "BASE_DIR / 'static' | /srv/shop/static",
        "BASE_DIR.parent / 'a' / 'b' | /srv/a/b",
        "Path(__file__).parents[1].joinpath('x', \"y\") | /srv/shop/x/y",
        "os.path.join(OLD, 'static') | /srv/shop/static",
        "j(OLD, '..', 'static/') | /srv/static",
        "osp.join(BASE_DIR, '/var/www') | /var/www",
        "str(BASE_DIR / 'static') | /srv/shop/static",
        "OLD + '/static' | /srv/shop/static",
        "os.path.normpath(j(OLD, './a//b')) | /srv/shop/a/b",
        "'/sta' 'tic/' | /static/",
        "('/static/') | /static/",
        "r'\\d' | \\d",
        "'\\x41\\u0042' | AB"
      })
  void isCertain(String expression, String value) {
    assertThat(value(expression)).isIn(new Text(value), new PathOf(value));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "os.environ['ROOT'] | taken from the environment variable `ROOT`",
        "os.environ.get('ROOT', '/srv') | taken from the environment variable `ROOT`",
        "os.path.join(os.getenv('ROOT'), 'static') | taken from the environment variable `ROOT`",
        "BASE_DIR / NOWHERE | computed from `NOWHERE`, which is not told here",
        "f'{BASE_DIR}/static' | computed",
        "'%s/static' % OLD | computed",
        "'/a' if os.path.exists('/a') else '/b' | computed",
        "Path('static') | relative to where the process runs",
        "Path.home() / 'static' | computed by `pathlib.Path.home`"
      })
  void isUnsureAndSaysWhy(String expression, String why) {
    assertThat(value(expression)).isEqualTo(new Unsure(why));
  }

  private static Value value(String expression) {
    return names(Map.of("shop.settings", PRELUDE + "X = " + expression)).bound().get("X").value();
  }

  @Test
  void whatAConditionSetsIsUnsure() {
    Names names =
        names(
            Map.of(
                "shop.settings",
                """
                A = '1'
                B = '2'
                if DEBUG:
                    A = '3'
                def f():
                    B = '4'
                class C:
                    B = '5'
                if __name__ == '__main__':
                    B = '6'
                D: str = '7'
                D += '8'; E = F = '9'
                """));
    assertThat(names.bound().get("A").value()).isEqualTo(new Unsure("set under a condition"));
    assertThat(names.bound().get("B").value()).isEqualTo(new Text("2"));
    assertThat(names.bound().get("D").value()).isEqualTo(new Unsure("changed where it stands"));
    assertThat(names.bound().get("E").value()).isEqualTo(new Text("9"));
    assertThat(names.bound().get("F").value()).isEqualTo(new Text("9"));
  }

  @Test
  void namesAreImportedFromModulesOfTheProject() {
    Names names =
        names(
            Map.of(
                "shop.settings",
                "from .base import *\nfrom shop.base import A as B\nfrom .gone import *\nC = A + '!'",
                "shop.base",
                "from .settings import *\nA = 'a'\n_hidden = 1"));
    assertThat(names.bound().get("C").value()).isEqualTo(new Text("a!"));
    assertThat(names.bound().get("B").value()).isEqualTo(new Text("a"));
    assertThat(names.bound()).doesNotContainKey("_hidden");
    assertThat(names.elsewhere()).containsExactly("shop.gone");
  }

  /** The names of {@code shop.settings}, among modules that are given as texts. */
  private static Names names(Map<String, String> texts) {
    Map<String, Found> found = new HashMap<>();
    texts.forEach(
        (dotted, text) -> {
          String file = "/srv/shop/" + dotted.replace('.', '/') + ".py";
          found.put(dotted, new Found(PythonModule.of(new Source(file, text)), file, false));
        });
    return PythonNames.of(found::get, "shop.settings", found.get("shop.settings"));
  }
}
