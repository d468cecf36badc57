package frontwright.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import frontwright.servers.Answer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An answer, and what the probe says in it that it was told. */
final class Heard {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Answer answer;
  private final @Nullable JsonNode probe;

  Heard(Answer answer) {
    this.answer = answer;
    this.probe = parsed(answer);
  }

  private static @Nullable JsonNode parsed(Answer answer) {
    if (!answer.latin1().startsWith("{\"environ\"")) {
      return null;
    }
    try {
      return JSON.readTree(answer.text());
    } catch (JsonProcessingException e) {
      return null;
    }
  }

  Answer answer() {
    return answer;
  }

  int status() {
    return answer.status();
  }

  /** Whether an application answered. */
  boolean isProbe() {
    return probe != null;
  }

  /** What the probe says; fails when it was not the probe that answered. */
  JsonNode probe() {
    assertThat(probe).as("the application should answer, and this did: %s", answer).isNotNull();
    return probe;
  }

  /** A variable of the environ, or null. */
  @Nullable String variable(String name) {
    JsonNode value = probe().get("environ").get(name);
    return value == null ? null : value.textValue();
  }

  /** The whole environ, as far as it is text. */
  Map<String, String> environ() {
    Map<String, String> all = new TreeMap<>();
    probe().get("environ").properties().forEach(e -> all.put(e.getKey(), e.getValue().textValue()));
    return all;
  }

  /** Expects SCRIPT_NAME and PATH_INFO. */
  Heard path(String scriptName, String pathInfo) {
    assertThat(variable("SCRIPT_NAME") + " + " + variable("PATH_INFO"))
        .as("SCRIPT_NAME + PATH_INFO")
        .isEqualTo(scriptName + " + " + pathInfo);
    return this;
  }

  /** Expects a variable of the environ; null for its absence. */
  Heard has(String name, @Nullable String value) {
    assertThat(variable(name)).as(name).isEqualTo(value);
    return this;
  }

  /** Expects a status, and an answer that is not an application's. */
  Heard refused(int... statuses) {
    assertThat(statuses).as("%s", answer).contains(status());
    assertThat(isProbe()).as("the front should answer, and this did: %s", answer).isFalse();
    return this;
  }

  /** Expects the body of the request to have arrived. */
  Heard received(byte[] body) {
    assertThat(probe().get("length").asInt()).as("the length that arrived").isEqualTo(body.length);
    assertThat(probe().get("sha256").textValue()).as("the hash").isEqualTo(sha256(body));
    return this;
  }

  private static String sha256(byte[] body) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Text as PEP 3333 shows its UTF-8 bytes. */
  static String wsgi(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }
}
