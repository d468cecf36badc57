package frontwright.servers;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import frontwright.model.compatibility.Protocol;
import frontwright.model.routing.Environ;
import frontwright.model.routing.Field;
import frontwright.model.routing.Limits;
import frontwright.model.routing.Message;
import frontwright.model.routing.Message.Destination;
import frontwright.model.routing.Outcome;
import frontwright.model.routing.Value;
import frontwright.validators.routing.server.ModWsgi;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What mod_wsgi makes of the variables that are about the scheme; the rest is httpd's. */
class ModWsgiTest {

  private static final int REQUESTS = 300;
  private static final List<String> HEADERS =
      List.of(
          "X-Forwarded-Proto",
          "X-Forwarded-Proto",
          "X-Is-Tls",
          "X-Is-Tls",
          "X-Forwarded-Scheme",
          "X-Forwarded-Ssl",
          "X-Forwarded-Https",
          "X-Forwarded-Port",
          "X-Https",
          "X-Scheme",
          "X-Is-Tls");
  private static final List<String> VALUES =
      List.of("on", "On", "1", "https", "HTTPS", "http", "off", "0", "yes", "a");

  private static final String CONFIGURATION =
      """
      ServerName test
      Listen 127.0.0.1:%1$d
      PidFile %2$s/pid
      ErrorLog %2$s/error.log
      DefaultRuntimeDir %2$s
      LoadModule mpm_event_module /usr/lib/apache2/modules/mod_mpm_event.so
      LoadModule authz_core_module /usr/lib/apache2/modules/mod_authz_core.so
      LoadModule setenvif_module /usr/lib/apache2/modules/mod_setenvif.so
      LoadModule wsgi_module /usr/lib/apache2/modules/mod_wsgi.so
      WSGISocketPrefix %2$s/wsgi
      WSGIDaemonProcess probe processes=1 threads=2
      WSGIProcessGroup probe
      WSGIApplicationGroup %%{GLOBAL}
      SetEnvIf X-Is-Tls "(.+)" HTTPS=$1
      <Directory %2$s>
        Require all granted
      </Directory>
      WSGIScriptAlias /plain %2$s/app/probe.py
      WSGIScriptAlias /trusting %2$s/app/trusting.py
      <Files trusting.py>
        WSGITrustedProxyHeaders X-Forwarded-Proto
      </Files>
      """;

  private final SplittableRandom random = new SplittableRandom(1);
  private final List<String> disagreements = new ArrayList<>();

  @Test
  void tellsTheSchemeAsModWsgiDoes() {
    int port = Ports.free();
    try (Sandbox sandbox = new Sandbox()) {
      String directory = sandbox.directory().toString();
      sandbox.write("app/probe.py", Deployed.resource("probe.py"));
      sandbox.write("app/trusting.py", Deployed.resource("probe.py"));
      sandbox.write("httpd.conf", CONFIGURATION.formatted(port, directory));
      sandbox.handOver();
      sandbox.start(
          "httpd.log",
          List.of(Program.HTTPD.need(), "-d", directory, "-f", "httpd.conf", "-DFOREGROUND"));
      sandbox.until("until httpd listens", () -> Client.isListening(port));
      for (int i = 0; i < REQUESTS; i++) {
        compare(new Client(port), "/plain", null);
        compare(new Client(port), "/trusting", "X-Forwarded-Proto");
      }
    }
    assertThat(disagreements).isEmpty();
  }

  private void compare(Client client, String path, @Nullable String trusted) {
    Map<String, String> headers = new TreeMap<>();
    for (int i = random.nextInt(5); i > 0; i--) {
      headers.put(
          HEADERS.get(random.nextInt(HEADERS.size())), VALUES.get(random.nextInt(VALUES.size())));
    }
    List<Field> variables = new ArrayList<>();
    headers.forEach((name, value) -> variables.add(Field.of(variable(name), value)));
    if (headers.containsKey("X-Is-Tls")) {
      variables.add(Field.of("HTTPS", headers.get("X-Is-Tls")));
    }
    Destination destination = new Destination(path, List.of());
    Message message =
        new Message(
            Protocol.EMBEDDED, destination, "GET", "", variables, List.of(), Limits.UNKNOWN);
    Outcome ours = new ModWsgi("probe", trusted).answer(message);
    String[] lines =
        headers.entrySet().stream()
            .map(h -> h.getKey() + ": " + h.getValue())
            .toArray(String[]::new);
    Map<String, String> seen = seen(client.get(path + "/x", lines));
    if (!(ours instanceof Outcome.Asked asked) || !texts(asked.environ()).equals(seen)) {
      disagreements.add(headers + " at " + path + "\n" + ours + "\nmod_wsgi: " + seen);
    }
  }

  private static String variable(String header) {
    return "HTTP_" + header.toUpperCase(Locale.ROOT).replace('-', '_');
  }

  private static Map<String, String> texts(Environ environ) {
    Map<String, String> texts = new TreeMap<>();
    environ.values().forEach((name, value) -> texts.put(name, ((Value.Known) value).text()));
    return texts;
  }

  private static Map<String, String> seen(Answer answer) {
    Predicate<String> isAbout = name -> name.matches("HTTP_X_.*|HTTPS|wsgi\\.url_scheme");
    Map<String, String> seen = new TreeMap<>();
    try {
      JsonNode environ = new ObjectMapper().readTree(answer.text()).get("environ");
      environ.properties().forEach(each -> seen.put(each.getKey(), each.getValue().textValue()));
    } catch (JsonProcessingException e) {
      throw new AssertionError(answer.toString(), e);
    }
    seen.keySet().removeIf(isAbout.negate());
    return seen;
  }
}
