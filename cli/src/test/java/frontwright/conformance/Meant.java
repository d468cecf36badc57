package frontwright.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import frontwright.model.deployment.Deployment;
import frontwright.model.intention.Intention;
import frontwright.model.intention.Origins;
import frontwright.model.routing.Environ;
import frontwright.model.routing.Field;
import frontwright.model.routing.Outcome;
import frontwright.model.routing.Request;
import frontwright.model.routing.ServedFiles.Kind;
import frontwright.model.routing.Value;
import frontwright.model.routing.Wire;
import frontwright.servers.Client;
import frontwright.validators.routing.Agreement;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * What {@code route} says of a request, held against what an application saw.
 *
 * @param client who asks
 */
record Meant(Deployment deployment, Client client) {

  /** Fails when an application saw something else than the description means. */
  void check(String method, String target, List<String> headers, Heard heard) {
    Request request = request(method, target, headers);
    Intention intention = new Intention(deployment, Origins.NONE, Meant::kind);
    List<Outcome> meant = intention.readings(request);
    TreeMap<String, Value> seen = new TreeMap<>();
    heard.environ().forEach((name, value) -> seen.put(name, new Value.Known(value)));
    String application =
        meant.get(0) instanceof Outcome.Asked asked ? asked.application() : "an application";
    Outcome found = new Outcome.Asked(application, new Environ(seen));
    assertThat(Agreement.difference(request, meant, found))
        .as("what route says of %s, and what the application saw", request)
        .isEmpty();
  }

  private static Kind kind(String path) {
    return Files.isRegularFile(Path.of(Wire.text(path))) ? Kind.FILE : Kind.ABSENT;
  }

  private Request request(String method, String target, List<String> headers) {
    List<Field> fields = new ArrayList<>();
    if (headers.stream().noneMatch(header -> header.regionMatches(true, 0, "host:", 0, 5))) {
      fields.add(Field.of("Host", "www.example.com:" + client.port()));
    }
    for (String header : headers) {
      int colon = header.indexOf(':');
      fields.add(Field.of(header.substring(0, colon), header.substring(colon + 1).strip()));
    }
    boolean tls = client.sni() != null;
    return new Request(method, target, fields, tls, client.address(), "127.0.0.1", client.port());
  }
}
