package frontwright.model.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import frontwright.model.source.Finding;
import frontwright.model.source.Findings;
import frontwright.model.source.Source;
import frontwright.model.source.Span;
import frontwright.model.yaml.YamlNode.Mapping;
import frontwright.model.yaml.YamlNode.Scalar;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.NonPrintableStyle;
import org.yaml.snakeyaml.Yaml;

/** What holds for every text, and for every tree that is printed as YAML or JSON. */
class YamlLawsTest {

  private static final String[] PIECES =
      ("a¦b: ¦: ¦- ¦-¦\n¦\n  ¦\n    ¦ ¦{¦}¦[¦]¦, ¦&x ¦*x ¦!t ¦!!int ¦!!map¦\"¦'¦|¦"
              + ">-¦#¦ # c¦---¦---\n¦...\n¦? ¦%¦@¦`¦\t¦😀¦\u0085¦\uFEFF¦\\x¦\\ud800¦0x¦0¦1_0¦"
              + "~¦null¦yes¦true¦<<¦<<: *x¦\r\n¦\r¦\0¦%YAML 1.1\n¦%TAG ! a\n¦2024-01-01¦"
              + "1:30¦1e3¦.")
          .split("¦");

  private static final BigDecimal HALF_A_CENT = new BigDecimal("0.005");

  /**
   * YAML 1.1 prints some strings without quotes that 1.2 takes for numbers, and some characters raw
   * that are refused.
   */
  private static final Pattern YAML_1_1_PRINTS_PLAIN =
      Pattern.compile("^(?:0o[0-7]+|[-+]?0[0-9]+)$|[\u0085\uFEFF\r]|\\\\ud800");

  @Property(tries = 3000)
  void readingNeverThrowsAndFindingsLieInsideTheText(@ForAll("yamlish") String text) {
    readsWithinBounds(text);
  }

  @Property(tries = 2000)
  void readingNeverThrowsOnWhateverIsNotYaml(@ForAll("raw") String text) {
    readsWithinBounds(text);
  }

  @Property(tries = 1500, edgeCases = EdgeCasesMode.NONE)
  void whatWasPrintedIsReadBack(
      @ForAll("trees") Object tree, @ForAll("printers") Function<Object, String> printer) {
    String text = printer.apply(tree);
    Findings findings = new Findings(new Source("x", text));
    YamlNode root = YamlReader.read(findings);
    assertThat(findings.sorted()).as(text).isEmpty();
    assertThat(YamlTrees.value(Objects.requireNonNull(root, text))).as(text).isEqualTo(tree);
    YamlTrees.all(root).forEach(node -> spanFits(node, text));
    nested(root);
  }

  private static void readsWithinBounds(String text) {
    Findings findings = new Findings(new Source("x", text));
    YamlNode root = YamlReader.read(findings);
    for (Finding finding : findings.sorted()) {
      inside(finding.place().span(), text);
      if (finding.related() != null) {
        inside(finding.related().place().span(), text);
      }
    }
    if (root != null) {
      YamlTrees.all(root).forEach(node -> inside(node.span(), text));
      nested(root);
    }
  }

  private static void inside(Span span, String text) {
    assertThat(span.end()).as("end of a span in %s", text).isLessThanOrEqualTo(text.length());
  }

  /** Children lie inside their parent, one behind the other. */
  private static void nested(YamlNode node) {
    int from = node.span().start();
    for (YamlNode child : YamlTrees.children(node)) {
      assertThat(child.span().start()).as("%s in %s", child, node).isGreaterThanOrEqualTo(from);
      from = child.span().end();
      nested(child);
    }
    assertThat(from).as("end of the children of %s", node).isLessThanOrEqualTo(node.span().end());
  }

  private static void spanFits(YamlNode node, String text) {
    String covered = text.substring(node.span().start(), node.span().end());
    if (node instanceof Scalar scalar) {
      boolean plain = covered.isEmpty() || "\"'|>".indexOf(covered.charAt(0)) < 0;
      if (plain && !scalar.text().contains("\n")) {
        assertThat(covered.replaceAll("\\s*\n\\s*", " ")).isEqualTo(scalar.text());
      } else {
        assertThat(covered).isEqualTo(covered.strip());
      }
    } else if (node instanceof Mapping mapping) {
      mapping.entries().forEach(entry -> spanFits(key(entry), text));
    }
  }

  private static Scalar key(YamlNode.Entry entry) {
    return new Scalar(entry.keySpan(), entry.key(), YamlNode.ScalarType.STRING);
  }

  @Provide
  Arbitrary<String> yamlish() {
    return Arbitraries.of(PIECES)
        .array(String[].class)
        .ofMaxSize(30)
        .map(pieces -> String.join("", pieces));
  }

  @Provide
  Arbitrary<String> raw() {
    return Arbitraries.oneOf(
        Arbitraries.strings().all().ofMaxLength(60),
        Arbitraries.strings().withCharRange(' ', '~').withChars("\n").ofMaxLength(60));
  }

  @Provide
  Arbitrary<Object> trees() {
    Arbitrary<Object> leaves =
        Arbitraries.oneOf(
            strings().asGeneric(),
            Arbitraries.bigIntegers().asGeneric(),
            Arbitraries.bigDecimals()
                .between(new BigDecimal(-1000), new BigDecimal(1000))
                .ofScale(3)
                .map(number -> number.setScale(2, RoundingMode.DOWN).add(HALF_A_CENT))
                .asGeneric(),
            Arbitraries.of(true, false).asGeneric());
    return Arbitraries.recursive(
        () -> leaves.injectNull(0.1),
        inner ->
            Arbitraries.oneOf(
                inner.list().ofMaxSize(4).asGeneric(),
                Arbitraries.maps(strings(), inner).ofMaxSize(4).asGeneric(),
                leaves),
        0,
        4);
  }

  private static Arbitrary<String> strings() {
    return Arbitraries.oneOf(
            Arbitraries.of(PIECES),
            Arbitraries.strings()
                .withCharRange(' ', '~')
                .withChars("\n\t\0é\u00a0")
                .ofMaxLength(20),
            Arbitraries.of("a", " ", "\n", "😀", ": ", "-", "#", "'", "\"")
                .array(String[].class)
                .ofMaxSize(8)
                .map(pieces -> String.join("", pieces)))
        .filter(text -> !YAML_1_1_PRINTS_PLAIN.matcher(text).find());
  }

  /** None of them folds long lines: SnakeYAML does so wrongly beside an escape. */
  @Provide
  Arbitrary<Function<Object, String>> printers() {
    Arbitrary<Function<Object, String>> snake =
        Combinators.combine(
                Arbitraries.of(FlowStyle.class), Arbitraries.of(2, 4), Arbitraries.of(true, false))
            .as(YamlLawsTest::snake);
    YAMLFactory quotes = YAMLFactory.builder().disable(YAMLGenerator.Feature.SPLIT_LINES).build();
    YAMLFactory blocks =
        YAMLFactory.builder()
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .enable(YAMLGenerator.Feature.LITERAL_BLOCK_STYLE)
            .build();
    return Arbitraries.oneOf(
        snake,
        Arbitraries.of(
            jackson(new YAMLMapper(quotes)),
            jackson(new YAMLMapper(blocks)),
            jackson(new ObjectMapper())));
  }

  private static Function<Object, String> snake(FlowStyle flow, int indent, boolean unicode) {
    DumperOptions options = new DumperOptions();
    options.setDefaultFlowStyle(flow);
    options.setSplitLines(false);
    options.setIndent(indent);
    options.setAllowUnicode(unicode);
    options.setNonPrintableStyle(NonPrintableStyle.ESCAPE);
    return tree -> new Yaml(options).dump(tree);
  }

  private static Function<Object, String> jackson(ObjectMapper mapper) {
    return tree -> {
      try {
        return mapper.writeValueAsString(tree);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }
}
