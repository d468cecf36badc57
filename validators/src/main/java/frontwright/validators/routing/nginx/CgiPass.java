package frontwright.validators.routing.nginx;

import frontwright.model.compatibility.Protocol;
import frontwright.model.routing.Field;
import frontwright.model.routing.Limits;
import frontwright.model.routing.Message;
import frontwright.model.routing.Outcome;
import frontwright.model.routing.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** {@code fastcgi_pass}, {@code scgi_pass} and {@code uwsgi_pass}. */
record CgiPass(Protocol protocol, Address address, Fields fields, Limits limits) implements Pass {

  private static final int FAILURE = 500;
  private static final int BAD_GATEWAY = 502;

  @Override
  public Phase run(Exchange exchange) {
    exchange.split = null;
    Target target = target(exchange);
    if (target == null || (!target.isUnix() && target.port() == 0 && !isGroup(target, exchange))) {
      exchange.because(address.place(), "this is no address with a port");
      return Errors.fail(exchange, FAILURE);
    }
    exchange.because(address.place(), "passed on over " + protocol.word());
    Message.Destination destination = Pass.destination(address, target, exchange);
    if (destination == null) {
      exchange.because(address.place(), "no resolver for " + target.host());
      return Errors.fail(exchange, BAD_GATEWAY);
    }
    return exchange.end(
        new Outcome.Passed(
            new Message(
                protocol,
                destination,
                exchange.method,
                "",
                parameters(exchange),
                List.of(),
                Pass.limits(limits, exchange))));
  }

  private @Nullable Target target(Exchange exchange) {
    return address.fixed() != null
        ? address.fixed()
        : Target.address(address.text().text(exchange));
  }

  private static boolean isGroup(Target target, Exchange exchange) {
    return exchange.setup.upstreams().knows(target);
  }

  private List<Field> parameters(Exchange exchange) {
    List<Field> sent = new ArrayList<>(fields.parameters().size() + exchange.headers.size() + 1);
    if (protocol == Protocol.SCGI) {
      sent.add(new Field("CONTENT_LENGTH", bodyLength(exchange)));
    }
    for (Parameter parameter : fields.parameters()) {
      Value value = parameter.value().value(exchange);
      if (!parameter.isOptional() || !value.equals(Values.EMPTY)) {
        sent.add(new Field(parameter.name(), value));
      }
    }
    if (fields.passesHeaders()) {
      for (HeaderLine line : exchange.headers) {
        if (!fields.hidden().contains(line.key().replace('-', '_'))) {
          sent.add(new Field(Names.of(line.key()), line.value()));
        }
      }
    }
    return sent;
  }

  private static Value bodyLength(Exchange exchange) {
    if (exchange.isBodyDiscarded) {
      return Values.of("0");
    }
    return exchange.isChunked
        ? Values.depends("content_length")
        : Values.of(Long.toString(Math.max(exchange.contentLength, 0)));
  }

  /** The CGI names of fields. */
  private static final class Names {

    private static final Map<String, String> KNOWN = new ConcurrentHashMap<>();
    private static final int MOST = 1000;

    static String of(String key) {
      String known = KNOWN.get(key);
      if (known != null) {
        return known;
      }
      StringBuilder name = new StringBuilder("HTTP_");
      for (int i = 0; i < key.length(); i++) {
        char c = key.charAt(i);
        name.append(c >= 'a' && c <= 'z' ? (char) (c & ~0x20) : c == '-' ? '_' : c);
      }
      if (KNOWN.size() < MOST) {
        KNOWN.put(key, name.toString());
      }
      return name.toString();
    }
  }
}
