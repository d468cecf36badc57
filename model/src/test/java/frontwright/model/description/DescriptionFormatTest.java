package frontwright.model.description;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import frontwright.model.FindingsText;
import frontwright.model.Golden;
import frontwright.model.deployment.Decider;
import frontwright.model.deployment.Decider.Overrides;
import frontwright.model.shape.Key;
import frontwright.model.shape.Shape;
import frontwright.model.shape.Structure;
import frontwright.model.source.Findings;
import frontwright.model.source.Source;
import frontwright.model.yaml.YamlNode;
import frontwright.model.yaml.YamlReader;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples, the reference and the schema are true. */
class DescriptionFormatTest {

  @Test
  void theCommittedReferenceIsTheGeneratedOne() {
    Golden.check(Golden.ROOT.resolve("docs/description.md"), reference());
  }

  @Test
  void everyLinkOfTheReferenceLeadsToAHeading() {
    Set<String> anchors =
        Pattern.compile("^## (.*)$", Pattern.MULTILINE)
            .matcher(reference())
            .results()
            .map(heading -> "#" + heading.group(1).toLowerCase(Locale.ROOT).replace(' ', '-'))
            .collect(Collectors.toSet());
    Set<String> links =
        Pattern.compile("\\]\\((#[^)]*)\\)")
            .matcher(reference())
            .results()
            .map((MatchResult link) -> link.group(1))
            .collect(Collectors.toSet());
    assertThat(links).isNotEmpty().isSubsetOf(anchors);
  }

  @ParameterizedTest
  @ValueSource(strings = {DescriptionFormat.SMALLEST, DescriptionFormat.WHOLE})
  void theExamplesCanBeDeployed(String example) {
    Findings findings = new Findings(new Source("example.yaml", example));
    Description description = DescriptionReader.read(findings).orElseThrow();
    assertThat(Decider.decide(description, Overrides.NONE, findings)).isPresent();
    assertThat(FindingsText.of(findings)).isEmpty();
  }

  @Test
  void theWholeExampleUsesEveryKey() {
    Set<String> unused =
        keys()
            .map(arguments -> ((Key<?>) arguments.get()[1]).name())
            .filter(
                key -> !Pattern.compile("\\b" + key + ":").matcher(DescriptionFormat.WHOLE).find())
            .collect(Collectors.toSet());
    assertThat(unused).containsExactly("app");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("keys")
  void theExampleOfAKeyIsAccepted(String name, Key<?> key) {
    Findings findings = new Findings(new Source(name, key.example()));
    YamlNode node = YamlReader.read(findings);
    assertThat(key.shape().read(node, findings)).as(FindingsText.of(findings)).isNotNull();
  }

  @Test
  void theSchemaIsASchema() {
    JsonSchema meta =
        JsonSchemaFactory.getInstance(VersionFlag.V202012)
            .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
    assertThat(meta.validate(DescriptionFormat.schema(), InputFormat.JSON)).isEmpty();
  }

  @Test
  void theSchemaIsTheSameEveryTime() {
    assertThat(DescriptionFormat.schema())
        .isEqualTo(DescriptionFormat.schema())
        .endsWith("}\n")
        .doesNotContain("\r");
  }

  static Stream<Arguments> keys() {
    Map<String, Structure<?>> structures = new LinkedHashMap<>();
    collect(Description.SHAPE, structures);
    return structures.values().stream()
        .flatMap(
            structure ->
                structure.keys().stream()
                    .map(key -> Arguments.of(structure.name() + "." + key.name(), key)));
  }

  private static void collect(Shape<?> shape, Map<String, Structure<?>> structures) {
    if (shape instanceof Structure<?> structure) {
      structures.put(structure.name(), structure);
    }
    shape.parts().forEach(part -> collect(part, structures));
  }

  private static String reference() {
    return DescriptionFormat.reference();
  }
}
