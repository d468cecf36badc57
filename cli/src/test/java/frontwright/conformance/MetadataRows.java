package frontwright.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import frontwright.model.compatibility.Protocol;
import frontwright.model.compatibility.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Row 21: metadata arrives byte for byte, and a client's own never. */
final class MetadataRows extends Rows {

  private static final Map<String, String> ANYWHERE = new LinkedHashMap<>();

  static {
    ANYWHERE.put("Deploy-Colour", "blue");
    ANYWHERE.put(
        "Deploy-Signs",
        "a b  c\"d'e\\f\\\\g$h${PATH}$PATH%i%%v%(x);j#k{l}m[n]`o`&&<x>|~^é€ü\\n\\x41@(q)!");
    ANYWHERE.put("Deploy-Expression", "expr=%{REMOTE_ADDR}x");
    ANYWHERE.put("Deploy-Semicolon", ";");
    ANYWHERE.put("Deploy-Hash", "#x");
    ANYWHERE.put("Deploy-Tilde", "~x");
    ANYWHERE.put("Deploy-Backslash", "x\\");
    ANYWHERE.put("Deploy-Brace", "{");
    ANYWHERE.put("Deploy-Quote", "\"");
    ANYWHERE.put("Deploy-Dollar", "$");
    ANYWHERE.put("Deploy-Percent", "100%");
    ANYWHERE.put("Deploy-Long", "l".repeat(4000));
  }

  /** What HTTP does not carry. */
  private static final Map<String, String> NOT_OVER_HTTP =
      Map.of("Deploy-Empty", "", "Deploy-Blank", " x ", "Deploy-Longer", "é".repeat(2001));

  MetadataRows(Running at) {
    super(at);
  }

  /** The metadata that a case can carry. */
  static Map<String, String> values(Case of) {
    Map<String, String> values = new LinkedHashMap<>(ANYWHERE);
    if (!of.speaks(Protocol.HTTP)) {
      values.putAll(NOT_OVER_HTTP);
    }
    return values;
  }

  @Override
  protected void list() {
    List<String> forged = new ArrayList<>();
    values(at.of())
        .forEach(
            (name, value) -> {
              String variable = "HTTP_" + name.replace('-', '_').toUpperCase(Locale.ROOT);
              forged.add(name + ": forged");
              forged.add(name.replace('-', '_') + ": forged");
              pair(Row.METADATA, name, () -> at.get(m + "/m").has(variable, Heard.wsgi(value)));
            });
    pair(
        Row.METADATA,
        "a client's own",
        () -> {
          Map<String, String> told = at.get(m + "/m", forged.toArray(String[]::new)).environ();
          assertThat(told.toString()).doesNotContain("forged");
          assertThat(told).containsEntry("HTTP_DEPLOY_COLOUR", "blue");
        });
    refusals();
  }

  private void refusals() {
    if (at.of().speaks(Protocol.HTTP)) {
      NOT_OVER_HTTP.forEach((name, value) -> refused(name, "'" + value + "'"));
    }
    refused("Deploy-Line", "\"a\\nb\"");
    refused("Deploy-Nul", "\"a\\0b\"");
    refused("Deploy-Delete", "\"a\\x7fb\"");
  }

  private void refused(String name, String value) {
    pair(
        Row.METADATA,
        name + " is refused",
        () -> {
          Yaml yaml = new Yaml(at.of(), at.client().port());
          String line = "metadata: {" + name + ": " + value + "}";
          assertThat(Refusal.of(yaml.probe(yaml.backends("probe"), line).text())).isNotEmpty();
        });
  }
}
