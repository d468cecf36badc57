package frontwright.validators.configuration.httpd;

import static org.assertj.core.api.Assertions.assertThat;

import frontwright.model.source.Finding;
import frontwright.model.source.Severity;
import frontwright.validators.directives.HttpdContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Configurations put together from files. */
class HttpdLoaderTest {

  private static final String MAIN = "ServerRoot /r\nListen 80\n";

  @Test
  void includesAreReadInPlace() {
    HttpdConfiguration read =
        Loaded.from("/r/httpd.conf", MAIN + "Include a.conf\nTimeout 2", "/r/a.conf", "Timeout 1");

    assertThat(Loaded.said(read))
        .containsExactly("ServerRoot /r", "Listen 80", "Include a.conf", "Timeout 1", "Timeout 2");
    assertThat(read.paths()).containsExactly("/r/httpd.conf", "/r/a.conf");
    assertThat(read.problems()).isEmpty();
  }

  @Test
  void whatAnIncludeBringsIntoASectionStandsInIt() {
    HttpdConfiguration read =
        Loaded.from(
            "/r/httpd.conf",
            MAIN + "<Directory /d>\nInclude a.conf\n</Directory>",
            "/r/a.conf",
            "Options None");

    HttpdNode options = read.all("Options").findFirst().orElseThrow();
    assertThat(options.context()).isEqualTo(HttpdContext.DIRECTORY);
    assertThat(options.ancestors()).extracting(HttpdNode::name).containsExactly("Directory");
    assertThat(options.place()).hasToString("/r/a.conf:1:1");
  }

  @ParameterizedTest
  @CsvSource({
    "d, 'd/.h d/a d/sub/c'",
    "d/*, 'd/a d/sub/c'",
    "d/.*, d/.h",
    "*/*/c, 'd/sub/c e/sub/c'",
    "'[ef]/a', 'e/a'",
    "[!d]*/a, 'e/a e-f/a'",
    "e*/a, 'e/a e-f/a'",
    "/r/d/../e/a, e/a",
  })
  void pathsAreMatchedNameByName(String path, String found) {
    HttpdConfiguration read =
        Loaded.from(
            "/r/httpd.conf",
            MAIN + "Include " + path,
            "/r/d/a",
            "",
            "/r/d/.h",
            "",
            "/r/d/sub/c",
            "",
            "/r/e/a",
            "",
            "/r/e/sub/c",
            "",
            "/r/e-f/a",
            "");

    assertThat(read.paths().stream().skip(1).map(each -> each.replaceFirst("/r/", "")))
        .containsExactly(found.split(" "));
  }

  @ParameterizedTest
  @CsvSource({
    "nothing.conf, ERROR, Could not open configuration file `/r/nothing.conf`: No such file or"
        + " directory",
    "d/*.x, ERROR, 'Include/IncludeOptional: No matches for the wildcard `*.x` in `/r/d`, failing'",
    "n/*.x, NOTE, 'Include/IncludeOptional: Could not open directory `/r/n`: No such file or"
        + " directory: what is in it is not known'",
    "n/x, NOTE, 'Could not open configuration file `/r/n/x`: No such file or directory: what is in"
        + " it is not known'",
    "${X}/x, NOTE, what is included is not known: `${X}/x`",
  })
  void whatIsMissingIsSaid(String path, Severity severity, String message) {
    HttpdConfiguration read =
        Loaded.from("/r/httpd.conf", MAIN + "Include " + path, "/r/d/a.conf", "");

    assertThat(read.problems()).hasSize(1);
    Finding problem = read.problems().get(0);
    assertThat(problem.message()).isEqualTo(message);
    assertThat(problem.severity()).isEqualTo(severity);
    assertThat(problem.place()).hasToString("/r/httpd.conf:3:9");
    assertThat(read.isWhole()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"nothing.conf", "d/*.x", "n/*.x", "n/x"})
  void whatIsOptionalMayBeMissing(String path) {
    HttpdConfiguration read =
        Loaded.from(
            "/r/httpd.conf", MAIN + "User www-data\nIncludeOptional " + path, "/r/d/a.conf", "");

    assertThat(read.problems()).isEmpty();
    assertThat(read.isWhole()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "/r/httpd.conf, ServerRoot /s, /s/x",
    "/r/httpd.conf, ServerRoot /elsewhere, /r/x",
    "/r/httpd.conf, , /r/x",
    "/etc/apache2/sites-enabled/a.conf, , /etc/apache2/x",
    "/etc/httpd/conf.d/a.conf, , /etc/httpd/x",
    "/s/conf/extra/a.conf, , /s/x",
    "/alone/a.conf, , /alone/x",
  })
  void relativePathsBeginAtServerRoot(String path, String line, String included) {
    HttpdConfiguration read =
        Loaded.from(
            path,
            (line == null ? "" : line) + "\nInclude x",
            included,
            "Timeout 1",
            "/s/x",
            "Timeout 1",
            "/s/conf/httpd.conf",
            "ServerRoot /s",
            "/etc/apache2/apache2.conf",
            "",
            "/etc/httpd/conf/httpd.conf",
            "");

    assertThat(read.paths()).containsExactly(path, included);
  }

  @Test
  void aFileThatIncludesItselfIsReadAsOftenAsHttpdDoes() {
    HttpdConfiguration read =
        Loaded.from("/r/httpd.conf", MAIN + "Include a\nInclude a", "/r/a", "Include a\nInclude a");

    assertThat(read.problems())
        .extracting(Finding::message)
        .containsExactly("Exceeded maximum include depth of 128, There appears to be a recursion");
  }

  @Test
  void aFileMayIncludeItselfUntilSomethingIsDefined() {
    HttpdConfiguration read =
        Loaded.exactly(
            "/r/httpd.conf", "<IfDefine !X>\nDefine X\nInclude httpd.conf\n</IfDefine>\nTimeout 1");

    assertThat(read.problems()).isEmpty();
    assertThat(read.all("Timeout")).hasSize(2);
  }

  @Test
  void valuesFlowInTheOrderOfReading() {
    HttpdConfiguration read =
        Loaded.from(
            "/r/httpd.conf",
            "Alias /${X} /1\nInclude a\nAlias /${X} /2\nUnDefine X\nAlias /${X} /3",
            "/r/a",
            "Define X \"x y\"\n");

    assertThat(read.all("Alias").map(HttpdNode::arguments))
        .map(Object::toString)
        .containsExactly("[/${X}, /1]", "[/x, y, /2]", "[/${X}, /3]");
    assertThat(read.all("Alias").map(HttpdNode::hasUnknown)).containsExactly(true, false, true);
  }

  @Test
  void aNameMayBeAValueToo() {
    HttpdConfiguration read = Loaded.from("/r/a", "Define D Alias\n${D} /a /b");

    assertThat(read.all("Alias")).hasSize(1);
  }

  @Test
  void whatHasAValueThatIsNotKnownIsDefinedAllTheSame() {
    HttpdConfiguration read =
        Loaded.exactly("/r/a", "Define X ${Y}\n<IfDefine X>\nTimeout 1\n</IfDefine>");

    assertThat(read.all("Timeout")).hasSize(1);
  }

  @Test
  void anArgumentIsFoundInTheTextWhileWordsAreAsWritten() {
    HttpdConfiguration read =
        Loaded.from("/r/a", "Define X x\nDefine Y \"1 2\"\nAlias ${X} b\nAlias ${Y} b");

    assertThat(read.all("Alias").map(node -> node.argumentPlace(1).toString()))
        .containsExactly("/r/a:3:12", "/r/a:4:1");
  }

  @Test
  void accessFilesAreReadAsSuch() {
    HttpdConfiguration read =
        Loaded.from(
            "/r/.htaccess", "Include a\nDefine X\n<Files x>\nOptions None\n</Files>", "/r/a", "");

    assertThat(read.context()).isEqualTo(HttpdContext.HTACCESS);
    assertThat(read.paths()).containsExactly("/r/.htaccess");
    assertThat(read.all("Options").map(HttpdNode::context)).containsExactly(HttpdContext.HTACCESS);
  }

  @ParameterizedTest
  @CsvSource({
    "'Alias /a /b', SERVER",
    "'', SERVER",
    "'Options None', SERVER",
    "'Require all granted', DIRECTORY",
    "'<IfModule x>\nRequire all granted\n</IfModule>\nDefine X', DIRECTORY",
    "'SSLProxyVerify none\nRequire all granted', PROXY",
    "'<Location />\nRequire all granted\n</Location>', SERVER",
    "'<Location />\nRequire all granted\n</Location>\nRequire x\nRequire y', SERVER",
    "'# frontwright: context=directory\nAlias /a /b', DIRECTORY",
  })
  void fragmentsAreWhatFitsThem(String text, HttpdContext context) {
    assertThat(Loaded.from("/r/a.conf", text).context()).isEqualTo(context);
  }

  @ParameterizedTest
  @CsvSource({
    "'Listen 80\nLoadModule a b', true",
    "'Listen 80\nUser a', true",
    "'<IfModule x>\nListen 80\n</IfModule>\nPidFile x', true",
    "'Listen 80\n<VirtualHost *>\n</VirtualHost>', false",
    "'LoadModule a b', false",
    "'Listen 80\nUser a\nInclude b', false",
  })
  void aMainFileListensAndSaysWhatIsSaidOnce(String text, boolean isWhole) {
    assertThat(Loaded.from("/r/a.conf", text).isWhole()).isEqualTo(isWhole);
  }

  @Test
  void sectionsThatAreNotKnownHoldNothingThatIs() {
    HttpdConfiguration read =
        Loaded.from(
            "/r/a", "<Foo>\nAlias /a /b\n<Directory /d>\nOptions None\n</Directory>\n</Foo>");

    assertThat(read.all().filter(node -> node.parent() != null))
        .isNotEmpty()
        .allSatisfy(node -> assertThat(node.context()).as(node.toString()).isNull());
  }

  @Test
  void whatIsNoConfigurationIsLeftAlone() {
    HttpdConfiguration read =
        Loaded.from("/r/a", "<LuaQuickHandler h>\nlocal x = 1\nInclude b\n</LuaQuickHandler>");

    assertThat(Loaded.said(read)).containsExactly("LuaQuickHandler h");
  }
}
