package frontwright.validators.configuration.httpd;

import static org.assertj.core.api.Assertions.assertThat;

import frontwright.model.source.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Macros in configurations. */
class HttpdMacrosTest {

  private static final String HOST =
      """
      <Macro Host $name>
        <VirtualHost *>
          ServerName $name
        </VirtualHost>
      </Macro>
      """;

  @Test
  void aUseBringsTheMacrosLines() {
    HttpdConfiguration read = Loaded.from("/r/a", HOST + "Use Host x\nUse host y");

    assertThat(Loaded.said(read))
        .containsExactly(
            "Macro Host $name",
            "Use Host x",
            "VirtualHost *",
            "ServerName x",
            "Use host y",
            "VirtualHost *",
            "ServerName y");
    assertThat(read.problems()).isEmpty();
  }

  @Test
  void placesAreInTheMacrosBody() {
    HttpdConfiguration read =
        Loaded.from("/r/a", "Include b\nUse Host x", "/r/b", HOST.replace("name>", "name>\n# c"));

    HttpdNode name = read.all("ServerName").findFirst().orElseThrow();
    assertThat(name.place()).hasToString("/r/b:4:5");
    assertThat(name.argumentPlace(0)).hasToString("/r/b:4:5");
    assertThat(read.files())
        .extracting(file -> file.source().name())
        .containsExactly("/r/a", "/r/b");
  }

  @Test
  void aMacroInAMacroIsFoundWhereItIsWritten() {
    HttpdConfiguration read =
        Loaded.from(
            "/r/a",
            """
            <Macro Outer $a>
              <Macro Inner $b>
                ServerAlias $b $a
              </Macro>
              Use Inner 1
            </Macro>
            Use Outer 2
            """);

    HttpdNode alias = read.all("ServerAlias").findFirst().orElseThrow();
    assertThat(alias.arguments()).containsExactly("1", "2");
    assertThat(alias.place()).hasToString("/r/a:3:5");
  }

  @Test
  void anIncludeInAMacroIsFollowed() {
    HttpdConfiguration read =
        Loaded.from(
            "/r/a",
            "<Macro M $f>\nInclude $f\nInclude none\n</Macro>\nUse M b",
            "/r/b",
            "Timeout 1");

    assertThat(read.all("Timeout").map(node -> node.place().toString()))
        .containsExactly("/r/b:1:1");
    assertThat(read.problems())
        .extracting(problem -> problem.place().toString())
        .containsExactly("/r/a:3:1");
  }

  @ParameterizedTest
  @CsvSource({
    "Use Host, macro `host` used with 0 arguments instead of 1, 6",
    "Use None, macro `none` undefined, 6",
    "Use, no macro name specified with Use, 6",
    "'UndefMacro Host\nUse Host x', macro `host` undefined, 7",
    "'<Macro M>\nUse M\n</Macro>\nUse M', recursive use of macro `m` is invalid, 7",
    "'<Macro M>\n<Foo x\n</Foo>\n</Macro>\nUse M', `<Foo>` directive missing closing `>`, 7",
  })
  void mainFilesDefineWhatTheyUse(String text, String message, int line) {
    HttpdConfiguration read = Loaded.from("/r/a", HOST + text + "\nListen 80\nUser a");

    assertThat(read.problems()).extracting(Finding::message).containsExactly(message);
    assertThat(read.problems().get(0).place().position().line()).isEqualTo(line);
  }

  @Test
  void fragmentsMayUseWhatOthersDefine() {
    assertThat(Loaded.from("/r/a", "Use Host x").problems()).isEmpty();
  }

  @Test
  void macrosThatOthersBalanceAreWarnedOfOnce() {
    HttpdConfiguration read =
        Loaded.from("/r/a", "<Macro Open>\n<Location />\n</Macro>\nUse Open\nListen 80\nUser a");

    assertThat(read.problems()).isEmpty();
    assertThat(List.copyOf(read.files().get(0).problems())).hasSize(1);
  }
}
