package frontwright.servers;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import frontwright.cli.usecase.DescriptionFile;
import frontwright.cli.usecase.InputException;
import frontwright.model.compatibility.Combination;
import frontwright.model.compatibility.CompatibilityTable;
import frontwright.model.compatibility.Front;
import frontwright.model.deployment.Decider;
import frontwright.model.deployment.Setting;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/**
 * Values are never code: a string in any free-text key comes back from the running servers exactly
 * as it was described, or was refused when it was read.
 */
class EscapingTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** The user {@code user} with the password {@code pass}, in a form that both fronts read. */
  private static final String USER = "user:{SHA}nU4eI71bcnBGqeO0t9tXvY1u5oQ=\n";

  private static final String CREDENTIALS = "Authorization: Basic dXNlcjpwYXNz";

  /** What means something to one of the servers, in pieces. */
  private static final Arbitrary<String> PIECES =
      Arbitraries.of(
          "$",
          "${PATH}",
          "$host",
          "$1",
          "$(HOME)",
          "@(/etc/hostname)",
          "%",
          "%%",
          "%(chdir)",
          "%{HOST}e",
          "%h",
          "\"",
          "'",
          "\\",
          "\\n",
          ";",
          "#",
          " # x",
          "{",
          "}",
          "{{",
          "[",
          "]",
          "<",
          ">",
          "&",
          "|",
          "`",
          "!",
          "~",
          "*",
          "?",
          "=",
          "expr=",
          "expr=%{REMOTE_ADDR}",
          ",",
          ":",
          " ",
          "  ",
          "é",
          "日",
          "😀",
          "\u00a0",
          "[=it]",
          "<#if>",
          "${FW_DOLLAR}",
          "a",
          "Z9",
          "../",
          "on",
          "-");

  @Provide
  Arbitrary<List<String>> texts() {
    return anyTexts();
  }

  /** Strings that mean something to some server, and any others. */
  static Arbitrary<List<String>> anyTexts() {
    Arbitrary<String> mixed = PIECES.list().ofMinSize(1).ofMaxSize(6).map(l -> String.join("", l));
    Arbitrary<String> ascii = Arbitraries.strings().withCharRange(' ', '~').ofMaxLength(20);
    return Arbitraries.oneOf(mixed, ascii).list().ofSize(24);
  }

  @Property(tries = 3, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
  void comesBackAsItWentIn(@ForAll("texts") List<String> texts) {
    for (Combination combination : CompatibilityTable.offered()) {
      List<String> metadata =
          texts.stream().filter(t -> accepts(combination, "metadata", t)).toList();
      List<String> env = texts.stream().filter(t -> accepts(combination, "env", t)).toList();
      String realm =
          texts.stream().filter(t -> acceptsRealm(combination, t)).findFirst().orElse("x");
      check(combination, metadata, env, realm);
    }
  }

  private static void check(
      Combination combination, List<String> metadata, List<String> env, String realm) {
    int port = Ports.free();
    String app =
        head(combination, port)
            + block("metadata", "X-M-", metadata)
            + block("env", "T_", env)
            + "      - {name: guarded, mount: /guarded, module: probe, directory: DIR/app, "
            + link(combination)
            + ", basic_auth: {realm: "
            + quoted(realm)
            + ", users_file: DIR/users}}\n";
    Sandbox sandbox = new Sandbox();
    sandbox.write("users", "");
    try (Deployed deployed = Deployed.start(sandbox, app)) {
      Client client = new Client(port);
      JsonNode seen = JSON.readTree(client.get("/").text());
      for (int i = 0; i < metadata.size(); i++) {
        String variable = new Setting("X-M-" + i, "").headerVariable();
        assertThat(utf8(seen.get("environ").path(variable)))
            .as("metadata of %s", combination)
            .isEqualTo(metadata.get(i));
      }
      for (int i = 0; i < env.size(); i++) {
        assertThat(utf8(seen.get("process").path("T_" + i)))
            .as("env of %s", combination)
            .isEqualTo(env.get(i));
      }
      Answer refused = client.get("/guarded/");
      assertThat(refused.status()).isEqualTo(401);
      assertThat(realm(refused)).as("realm of %s", combination).isEqualTo(realm);
    } catch (JsonProcessingException e) {
      throw new AssertionError("no probe behind " + combination, e);
    } catch (AssertionError e) {
      sandbox.keep();
      throw new AssertionError(e.getMessage() + "\nSee " + sandbox.directory(), e);
    }
  }

  @Provide
  Arbitrary<List<String>> names() {
    Arbitrary<String> mixed = PIECES.list().ofMinSize(1).ofMaxSize(5).map(l -> String.join("", l));
    return mixed.map(name -> name.replace("/", "_")).list().ofSize(8);
  }

  @Property(tries = 2, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
  void pathsLeadWhereTheySay(@ForAll("names") List<String> names) {
    for (Combination combination : CompatibilityTable.offered()) {
      checkPaths(combination, names.stream().filter(n -> acceptsPath(combination, n)).toList());
    }
  }

  @Example
  void soDoThoseThatEndInABlankOfUnicode() {
    for (Combination combination : CompatibilityTable.offered()) {
      checkPaths(combination, List.of("no-break\u00a0", "ideographic\u3000"));
    }
  }

  private static void checkPaths(Combination combination, List<String> names) {
    int port = Ports.free();
    StringBuilder yaml = new StringBuilder(head(combination, port));
    String directory = names.isEmpty() ? "plain" : names.get(0);
    yaml.append("        basic_auth: {realm: x, users_file: ")
        .append(quoted("DIR/u/" + directory))
        .append("}\n");
    yaml.append("        static:\n");
    Sandbox sandbox = new Sandbox();
    sandbox.write("u/" + directory, USER);
    for (int i = 0; i < names.size(); i++) {
      sandbox.write("s/" + names.get(i) + "/file.txt", "file " + i);
      yaml.append("          - {url: /s").append(i).append(", directory: ");
      yaml.append(quoted("DIR/s/" + names.get(i))).append("}\n");
    }
    if (names.isEmpty()) {
      yaml.setLength(yaml.length() - "        static:\n".length());
    }
    yaml.append("      - {name: elsewhere, mount: /elsewhere, module: odd, ")
        .append(link(combination));
    yaml.append(", directory: ").append(quoted("DIR/a/" + directory)).append("}\n");
    sandbox.write("a/" + directory + "/odd.py", "from probe import application\n");
    copyProbe(sandbox, "a/" + directory + "/probe.py");
    try (Deployed deployed = Deployed.start(sandbox, yaml.toString())) {
      Client client = new Client(port);
      assertThat(client.get("/").status()).isEqualTo(401);
      for (int i = 0; i < names.size(); i++) {
        assertThat(client.get("/s" + i + "/file.txt", CREDENTIALS).text())
            .as("%s through %s", names.get(i), combination)
            .isEqualTo("file " + i);
      }
      String answer = client.get("/elsewhere/").text();
      assertThat(JSON.readTree(answer).get("cwd").asText())
          .isEqualTo(sandbox.directory() + "/a/" + directory);
    } catch (JsonProcessingException e) {
      throw new AssertionError("no probe behind " + combination, e);
    } catch (AssertionError e) {
      sandbox.keep();
      throw new AssertionError(e.getMessage() + "\nSee " + sandbox.directory(), e);
    }
  }

  @Property(tries = 3, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
  void soDoThoseOfCertificatesLogsAndChallenges(@ForAll("names") List<String> names) {
    for (Front front : Front.values()) {
      names.stream()
          .filter(name -> decides(siteYaml(front, 8080, 8443, name)))
          .limit(3)
          .forEach(name -> checkSite(front, name));
    }
  }

  private static void checkSite(Front front, String name) {
    int plain = Ports.free();
    int tls = Ports.free();
    Sandbox sandbox = new Sandbox();
    sandbox.write("c/" + name + "/challenge", "");
    sandbox.write("l/" + name + "/none", "");
    sandbox.write("w/" + name + "/.well-known/acme-challenge/token", "the token");
    Path pem = sandbox.directory().resolve("c/" + name);
    Tls.certificate(sandbox, pem.resolve("pem"), pem.resolve("key"));
    try (Deployed deployed = Deployed.start(sandbox, siteYaml(front, plain, tls, name))) {
      Answer answer = new Client(plain).get("/.well-known/acme-challenge/token");
      assertThat(answer.text()).as("%s through %s", name, front).isEqualTo("the token");
      assertThat(sandbox.directory().resolve("l/" + name + "/access")).exists();
      assertThat(sandbox.directory().resolve("l/" + name + "/error")).exists();
    } catch (AssertionError e) {
      sandbox.keep();
      throw new AssertionError(e.getMessage() + "\nSee " + sandbox.directory(), e);
    }
  }

  static String siteYaml(Front front, int plain, int tls, String name) {
    return """
        frontwright: 1
        front: %s
        sites:
          - names: [www.example.com]
            listen: ["127.0.0.1:%d"]
            tls:
              listen: ["127.0.0.1:%d"]
              certificate: %s
              key: %s
              acme_webroot: %s
            logs: {access: %s, error: %s}
            apps: [{name: root, module: probe, directory: DIR/app}]
        """
        .formatted(
            front.word(),
            plain,
            tls,
            quoted("DIR/c/" + name + "/pem"),
            quoted("DIR/c/" + name + "/key"),
            quoted("DIR/w/" + name),
            quoted("DIR/l/" + name + "/access"),
            quoted("DIR/l/" + name + "/error"));
  }

  private static void copyProbe(Sandbox sandbox, String path) {
    sandbox.write(path, Deployed.resource("probe.py"));
  }

  // ---- descriptions

  private static String link(Combination combination) {
    return "server: "
        + combination.server().word()
        + ", protocol: "
        + combination.protocol().word();
  }

  static String head(Combination combination, int port) {
    return """
        frontwright: 1
        front: %s
        sites:
          - names: [www.example.com]
            listen: ["127.0.0.1:%d"]
            apps:
              - name: root
                module: probe
                directory: DIR/app
                server: %s
                protocol: %s
        """
        .formatted(
            combination.front().word(),
            port,
            combination.server().word(),
            combination.protocol().word());
  }

  static String block(String key, String prefix, List<String> values) {
    if (values.isEmpty()) {
      return "";
    }
    StringBuilder block = new StringBuilder("        " + key + ":\n");
    for (int i = 0; i < values.size(); i++) {
      block.append("          ").append(prefix).append(i).append(": ");
      block.append(quoted(values.get(i))).append('\n');
    }
    return block.toString();
  }

  /** A double-quoted scalar of YAML; DIR must not stand in it by accident. */
  static String quoted(String value) {
    return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  static boolean accepts(Combination combination, String key, String value) {
    String name = key.equals("env") ? "T_X" : "X-M";
    return decides(
        head(combination, 8080) + "        " + key + ": {" + name + ": " + quoted(value) + "}\n");
  }

  static boolean acceptsRealm(Combination combination, String value) {
    return decides(
        head(combination, 8080)
            + "        basic_auth: {realm: "
            + quoted(value)
            + ", users_file: /etc/x}\n");
  }

  private static boolean acceptsPath(Combination combination, String name) {
    String path = quoted("/x/s/" + name);
    return name.getBytes(StandardCharsets.UTF_8).length < 200
        && decides(
            head(combination, 8080).replace("DIR/app", "/y")
                + "        basic_auth: {realm: x, users_file: "
                + quoted("/x/u/" + name)
                + "}\n"
                + "        static: [{url: /s, directory: "
                + path
                + "}]\n"
                + "      - {name: e, mount: /e, module: odd, "
                + link(combination)
                + ", directory: "
                + quoted("/x/a/" + name)
                + "}\n");
  }

  private static boolean decides(String yaml) {
    try {
      return DescriptionFile.decide(
              DescriptionFile.STANDARD_INPUT,
              new ByteArrayInputStream(yaml.replace("DIR", "/d").getBytes(StandardCharsets.UTF_8)),
              Decider.Overrides.NONE)
          .deployment()
          .isPresent();
    } catch (InputException e) {
      throw new AssertionError(e);
    }
  }

  // ---- what came back

  /** PEP 3333: a character for each byte. */
  private static String utf8(JsonNode latin1) {
    return new String(
        latin1.asText().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }

  private static final Pattern QUOTED_REALM =
      Pattern.compile("(?i)Basic realm=\"((?:[^\"\\\\]|\\\\.)*)\"");

  /** The quoted-string of a challenge (RFC 9110, 5.6.4), read back. */
  private static String realm(Answer answer) {
    Matcher quoted = QUOTED_REALM.matcher(answer.header("WWW-Authenticate").orElse(""));
    assertThat(quoted.lookingAt()).as("a realm in %s", answer.headers()).isTrue();
    return new String(
        quoted.group(1).replaceAll("\\\\(.)", "$1").getBytes(StandardCharsets.ISO_8859_1),
        StandardCharsets.UTF_8);
  }
}
