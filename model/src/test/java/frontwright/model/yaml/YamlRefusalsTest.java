package frontwright.model.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import frontwright.model.FindingsText;
import frontwright.model.source.Findings;
import frontwright.model.source.Source;
import frontwright.model.yaml.YamlNode.Mapping;
import frontwright.model.yaml.YamlNode.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not read, and what is said about it. */
class YamlRefusalsTest {

  private static final String HELP =
      "  help: check the indentation and the quotes of this line and the one before\n";

  @Test
  void duplicateKeysPointAtBoth() {
    assertThat(said("a: 1\nb: {x: 1, \"x\": 2}\n'a': 3\n"))
        .isEqualTo(
            """
            2:11-2:14 yaml/duplicate-key: `x` is given twice
              2:5-2:6 first given here
              help: keep one of them
            3:1-3:4 yaml/duplicate-key: `a` is given twice
              1:1-1:2 first given here
              help: keep one of them
            """);
  }

  @Test
  void anOddDuplicateKeyIsShownOnOneLine() {
    assertThat(said("{\"a\\nb\": 1, \"a\\nb\": 2}"))
        .startsWith("1:13-1:19 yaml/duplicate-key: `a\\u000Ab` is given twice\n");
  }

  @Test
  void ofDuplicateKeysTheFirstCounts() {
    Findings findings = new Findings(new Source("x", "a: 1\na: 2\n"));
    Mapping root = (Mapping) YamlReader.read(findings);
    assertThat(root.entries()).hasSize(1);
    assertThat(root.entries().get(0).value().span().start()).isEqualTo(3);
  }

  @Test
  void anchorsAliasesAndTagsAreRefusedWhereverTheyStand() {
    assertThat(said("&k a: &x {b: c}\nd: *x\ne: !!int 1\nf: !t [a]\n!!str g: 1\nh: &y\n"))
        .isEqualTo(
            """
            1:1-1:3 yaml/anchor: anchors and aliases (`&name`, `*name`) are not read
              help: write the value out
            1:7-1:9 yaml/anchor: anchors and aliases (`&name`, `*name`) are not read
              help: write the value out
            2:4-2:6 yaml/anchor: anchors and aliases (`&name`, `*name`) are not read
              help: write the value out
            3:4-3:9 yaml/tag: tags (`!name`) are not read
              help: remove the tag
            4:4-4:6 yaml/tag: tags (`!name`) are not read
              help: remove the tag
            5:1-5:6 yaml/tag: tags (`!name`) are not read
              help: remove the tag
            6:4-6:6 yaml/anchor: anchors and aliases (`&name`, `*name`) are not read
              help: write the value out
            """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"!!int +", "!!int x", "!!bool maybe", "!!null", "!!float x", "! x", "!!map"})
  void aTagOnWhatDoesNotFitItIsStillATag(String value) {
    assertThat(said("a: " + value + "\nb: 1\n")).startsWith("1:4-").contains(" yaml/tag: ");
  }

  @Test
  void whatCarriesAnAnchorIsReadNoFurther() {
    Findings findings = new Findings(new Source("x", "a: *b\n"));
    Mapping root = (Mapping) YamlReader.read(findings);
    assertThat(root.entries().get(0).value()).isInstanceOf(Refused.class);
  }

  @Test
  void aMappingWithAMergeKeyIsRefusedAsAWhole() {
    Findings findings = new Findings(new Source("x", "<<: *base\na: 1\n"));
    assertThat(YamlReader.read(findings)).isInstanceOf(Refused.class);
    assertThat(FindingsText.of(findings)).startsWith("1:5-1:10 yaml/anchor: ");
  }

  @Test
  @Timeout(5)
  void aliasesCannotExplode() {
    StringBuilder laughs = new StringBuilder("a0: &a0 [lol, lol, lol, lol, lol]\n");
    for (int i = 1; i <= 30; i++) {
      laughs.append(String.format("a%d: &a%d [*a%d, *a%d, *a%d]%n", i, i, i - 1, i - 1, i - 1));
    }
    String said = said(laughs.toString());
    assertThat(said.lines().filter(line -> line.contains("yaml/anchor"))).hasSize(1 + 30 * 4);
  }

  @Test
  void aSecondDocumentIsRefused() {
    assertThat(said("a: 1\n---\nb: 2\n"))
        .isEqualTo(
            """
            3:1-3:1 yaml/syntax: a second document begins here
              help: put each description into its own file
            """);
  }

  @ParameterizedTest
  @Timeout(5)
  @ValueSource(strings = {"[", "{a: ", "- ", "{a: ["})
  void deepNestingIsOneErrorAtOnce(String opening) {
    assertThat(said(opening.repeat(20_000)))
        .hasLineCount(2)
        .startsWith("1:")
        .endsWith(" yaml/syntax: nested deeper than 32 levels\n  help: nest less\n");
  }

  @Test
  void thirtyTwoLevelsAreRead() {
    assertThat(said("[".repeat(32) + "]".repeat(32))).isEmpty();
  }

  @Test
  void keysAreStrings() {
    String said =
        """
        yaml/syntax: a key that is not a string
          help: write a string before the `:`
        """;
    assertThat(said("a: 1\n? [b]\n: 2\n")).isEqualTo("2:3-2:4 " + said);
    assertThat(said("{{a: b}: c}")).isEqualTo("1:2-1:3 " + said);
    assertThat(said("a: 1\n*b : 2\n")).isEqualTo("2:1-2:3 " + said);
  }

  @Test
  void brokenTextIsReportedWhereTheProblemIs() {
    assertThat(said("a: 1\nb: c: d\n"))
        .isEqualTo("2:5-2:5 yaml/syntax: not YAML: mapping values are not allowed here\n" + HELP);
    assertThat(said("# 😀\nx: '😀' y\n"))
        .isEqualTo(
            "2:8-2:8 yaml/syntax: not YAML: expected <block end>, but found '<scalar>'\n"
                + "  2:1-2:1 while parsing a block mapping\n"
                + HELP);
  }

  @Test
  void whatIsNeverClosedPointsAtItsBeginning() {
    assertThat(said("a: 1\nb: [1,\n  2\n"))
        .isEqualTo(
            "4:1-4:1 yaml/syntax: not YAML: expected ',' or ']', but got <stream end>\n"
                + "  2:4-2:4 while parsing a flow sequence\n"
                + HELP);
    assertThat(said("a: \"x\n"))
        .isEqualTo(
            "2:1-2:1 yaml/syntax: not YAML: found unexpected end of stream\n"
                + "  1:4-1:4 while scanning a quoted scalar\n"
                + HELP);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a:\n\t- b\n",
        "a: @x\n",
        "a: `x`\n",
        "a: %x\n",
        "a: \"\\q\"\n",
        "a: \"\\U00110000\"\n",
        "a: \"\\x4\"\n",
        "a: {b\n",
        "a: ]\n",
        "- a\nb: c\n",
        "a: 1\n b: 2\n",
        "a: 1\nb\n",
        "a: *\n",
        "a: &\n",
        "a: |9x\n  b\n",
        "a: !<\n",
        "!<tag:%FF> a\n",
        "%YAML 2.0\n---\na: 1\n",
        "%YAML 1.99999999999999999999\n---\na: 1\n",
        "%YAML 1.1\n%YAML 1.1\n---\na: 1\n",
        "%TAG ! x\n%TAG ! y\n---\na: 1\n",
        "a: 'b\n---\nc'\n",
        "a: !!binary \"###\"\n",
        ": :\n:",
        "a: !u!x y\n",
        "\"a\" \"b\"\n",
      })
  void brokenTextIsOneError(String text) {
    assertThat(said(text).lines().filter(line -> line.contains(" yaml/"))).hasSize(1);
    assertThat(said(text))
        .contains(" yaml/syntax: not YAML: ")
        .doesNotContain("reader", "Exception");
  }

  @ParameterizedTest
  @ValueSource(
      ints = {0, 0x7, 0x1b, 0x7f, 0x80, 0x85, 0x9f, 0x2028, 0x2029, 0xd800, 0xdfff, 0xfffe, 0xffff})
  void charactersThatHideSomethingAreRefused(int codePoint) {
    String hex = String.format("%04X", codePoint);
    assertThat(said("# a\n# 😀" + Character.toString(codePoint) + "b: 1\n"))
        .isEqualTo(
            "2:4-2:5 yaml/character: the character `U+"
                + hex
                + "` is not allowed\n  help: remove it, or write `\\u"
                + hex
                + "` in double quotes\n");
  }

  @Test
  void aLoneCarriageReturnEndsNoLine() {
    assertThat(said("# a\rb: 1\r\n"))
        .isEqualTo(
            """
            1:4-1:5 yaml/character: the character `U+000D` is not allowed
              help: end lines with a line feed
            """);
  }

  @Test
  void whatIsRefusedRawMayBeWrittenAsAnEscape() {
    assertThat(said("a: \"\\u0085\\u2028\\0\\ud83d\\ude00\"")).isEmpty();
  }

  private static String said(String text) {
    Findings findings = new Findings(new Source("x", text));
    YamlNode ignored = YamlReader.read(findings);
    return FindingsText.of(findings);
  }
}
