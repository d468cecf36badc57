package frontwright.servers;

import static org.assertj.core.api.Assertions.assertThat;

import frontwright.cli.usecase.DescriptionFile;
import frontwright.cli.usecase.InputException;
import frontwright.cli.usecase.ReadBack;
import frontwright.model.compatibility.Combination;
import frontwright.model.compatibility.CompatibilityTable;
import frontwright.model.compatibility.Front;
import frontwright.model.deployment.Decider;
import frontwright.model.deployment.Setting;
import frontwright.templates.GeneratedFile;
import frontwright.templates.Targets;
import frontwright.validators.configuration.httpd.HttpdLoader;
import frontwright.validators.configuration.nginx.NginxConfiguration;
import frontwright.validators.configuration.nginx.NginxLoader;
import frontwright.validators.configuration.nginx.NginxNode;
import frontwright.validators.files.MemoryFiles;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * What {@link EscapingTest} asks the servers, asked of our own trees: whatever a value holds, the
 * configuration has the same directives with the same numbers of arguments, and the value is there.
 */
class EscapingTreesTest {

  /** How httpd is told what cannot stand in a value, and the module that this needs. */
  private static final Set<String> SPELLING = Set.of("Define", "SetEnv", "LoadModule");

  @Provide
  Arbitrary<List<String>> texts() {
    return EscapingTest.anyTexts();
  }

  @Property(tries = 20)
  void aValueIsNoDirective(@ForAll("texts") List<String> texts) {
    for (Combination combination : CompatibilityTable.offered()) {
      List<String> metadata =
          texts.stream().filter(t -> EscapingTest.accepts(combination, "metadata", t)).toList();
      List<String> env =
          texts.stream().filter(t -> EscapingTest.accepts(combination, "env", t)).toList();
      List<GeneratedFile> files = rendered(combination, metadata, env);
      List<GeneratedFile> plain = rendered(combination, plain(metadata), plain(env));

      assertThat(ReadBack.faults(files)).as("faults of %s", combination).isEmpty();
      assertThat(shape(combination, files))
          .as("directives of %s with %s and %s", combination, metadata, env)
          .isEqualTo(shape(combination, plain));
      if (combination.front() == Front.NGINX) {
        assertThat(values(files, metadata.size()))
            .as("values in %s", combination)
            .isEqualTo(metadata.stream().map(EscapingTreesTest::bytes).toList());
      }
    }
  }

  private static List<String> plain(List<String> values) {
    return Collections.nCopies(values.size(), "x");
  }

  private static List<GeneratedFile> rendered(
      Combination combination, List<String> metadata, List<String> env) {
    String yaml =
        EscapingTest.head(combination, 8080)
            + EscapingTest.block("metadata", "X-M-", metadata)
            + EscapingTest.block("env", "T_", env);
    byte[] input = yaml.replace("DIR/app", "/srv/app").getBytes(StandardCharsets.UTF_8);
    try {
      return DescriptionFile.decide("-", new ByteArrayInputStream(input), Decider.Overrides.NONE)
          .deployment()
          .map(Targets::render)
          .orElseThrow();
    } catch (InputException e) {
      throw new AssertionError(e);
    }
  }

  private static MemoryFiles memory(List<GeneratedFile> files) {
    Map<String, String> texts =
        files.stream().collect(Collectors.toMap(f -> "/" + f.path(), GeneratedFile::text));
    return new MemoryFiles(texts);
  }

  /** All directives with the numbers of their arguments, less those that spell a character. */
  private static List<String> shape(Combination combination, List<GeneratedFile> files) {
    return combination.front() == Front.NGINX
        ? nginx(files)
            .all()
            .filter(node -> node.context() != null && !node.is("geo"))
            .map(node -> node.name() + " " + node.arguments().size())
            .toList()
        : new HttpdLoader(memory(files))
            .load("/httpd/httpd.conf", null)
            .all()
            .filter(node -> !SPELLING.contains(node.name()) && !node.argument(0).equals("edit"))
            .map(node -> node.name() + " " + node.words().size())
            .toList();
  }

  private static NginxConfiguration nginx(List<GeneratedFile> files) {
    return new NginxLoader(memory(files)).load("/nginx/nginx.conf", null);
  }

  /** What the parameters and headers evaluate to, in which {@code geo} spells characters. */
  private static List<String> values(List<GeneratedFile> files, int count) {
    NginxConfiguration nginx = nginx(files);
    Map<String, String> spelt =
        nginx
            .all("geo")
            .filter(geo -> geo.arguments().size() == 1)
            .collect(
                Collectors.toMap(
                    geo -> geo.argument(0),
                    geo -> geo.child("default").map(node -> node.argument(0)).orElse("")));
    return IntStream.range(0, count)
        .mapToObj(i -> new Setting("X-M-" + i, ""))
        .map(
            setting ->
                nginx
                    .all()
                    .filter(node -> isOf(node, setting))
                    .map(node -> evaluated(node.argument(1), spelt))
                    .findFirst()
                    .orElse("(nothing)"))
        .toList();
  }

  private static boolean isOf(NginxNode node, Setting setting) {
    return (node.is("proxy_set_header") && node.argument(0).equalsIgnoreCase(setting.name()))
        || (node.name().endsWith("_param") && node.argument(0).equals(setting.headerVariable()));
  }

  private static String evaluated(String value, Map<String, String> spelt) {
    String result = value;
    for (Map.Entry<String, String> variable : spelt.entrySet()) {
      String name = variable.getKey().substring(1);
      result = result.replace("${" + name + "}", variable.getValue());
      result = result.replace("$" + name, variable.getValue());
    }
    return result;
  }

  /** A character for each byte, as trees have them. */
  private static String bytes(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }
}
