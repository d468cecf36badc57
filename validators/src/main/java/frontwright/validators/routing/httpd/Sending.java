package frontwright.validators.routing.httpd;

import frontwright.model.compatibility.Protocol;
import frontwright.model.routing.Field;
import frontwright.model.routing.Limits;
import frontwright.model.routing.Message;
import frontwright.model.routing.Message.Destination;
import frontwright.model.routing.Outcome;
import frontwright.model.routing.Value;
import frontwright.model.routing.Value.Depends;
import frontwright.model.routing.Value.Known;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Hands requests on: the handlers of mod_proxy and of mod_wsgi. */
final class Sending {

  private static final String BALANCER = "proxy:balancer://";

  private Sending() {}

  /** What is sent to a backend, or the status where httpd refuses to. */
  static Outcome proxied(HttpdRequest r) {
    int status = r.isProxied ? 0 : byHandler(r);
    status = status == 0 ? ForwardsLeft.count(r) : status;
    if (status != 0) {
      return new Outcome.Answer(status);
    }
    Workers workers = r.server.get(Workers.KNOWN);
    String url = String.valueOf(r.filename);
    if (url.startsWith(BALANCER)) {
      return balanced(r, workers);
    }
    Worker known = workers.worker(url.substring("proxy:".length())).orElse(null);
    if (known == null) {
      // The reverse worker, which keeps no connections (ap_proxy_pre_request).
      r.set("proxy-nokeepalive", new Known("1"));
    }
    Worker worker = known == null ? Worker.of(origin(url), List.of()) : known;
    Destination destination = destination(r, worker);
    return sent(r, destination, Timeouts.of(r, worker), false);
  }

  /** {@code SetHandler "proxy:..."}: the file's path goes behind it. */
  private static int byHandler(HttpdRequest r) {
    r.filename = r.handler + r.filename;
    r.isProxied = true;
    r.isBySetHandler = true;
    return ProxyUrl.canonicalise(r);
  }

  private static Destination destination(HttpdRequest r, Worker worker) {
    String url = String.valueOf(r.filename).substring("proxy:".length());
    String name = worker.parameters().isEmpty() ? origin(url) : worker.url();
    String socket = r.socket.isEmpty() ? worker.socket() : r.socket;
    return new Destination(
        name, List.of(socket.isEmpty() ? Worker.address(url) : "unix:" + socket));
  }

  private static String origin(String url) {
    int slash = url.indexOf('/', url.indexOf("://") + 3);
    return slash < 0 ? url : url.substring(0, slash);
  }

  private static Outcome balanced(HttpdRequest r, Workers workers) {
    String url = String.valueOf(r.filename).substring("proxy:".length());
    String name = origin(url);
    List<Worker> members = workers.members(name);
    if (members.isEmpty()) {
      boolean isThere = workers.hasBalancer(name);
      String what = isThere ? "the balancer has no members" : "there is no balancer `" + name + "`";
      r.because(r.mappedBy, what);
      return new Outcome.Answer(isThere ? 503 : 500);
    }
    List<String> addresses = members.stream().map(Worker::address).distinct().toList();
    Destination destination = new Destination(name, addresses);
    boolean isSticky = !workers.parameter(name, "stickysession").isEmpty();
    Map<String, Value> before = new TreeMap<>(r.environment);
    Outcome all = null;
    for (Worker member : members) {
      r.environment.clear();
      r.environment.putAll(before);
      r.filename = "proxy:" + member.url() + url.substring(name.length());
      Outcome one = toMember(r, name, isSticky, member, destination);
      all = all == null ? one : joined(all, one, name);
    }
    return all == null ? new Outcome.Answer(503) : all;
  }

  private static Outcome toMember(
      HttpdRequest r, String name, boolean isSticky, Worker member, Destination destination) {
    r.set("BALANCER_NAME", new Known(name));
    r.set("BALANCER_WORKER_NAME", new Known(member.url()));
    r.set("BALANCER_WORKER_ROUTE", new Known(member.parameter("route")));
    if (isSticky) {
      for (String variable :
          List.of("BALANCER_SESSION_STICKY", "BALANCER_SESSION_ROUTE", "BALANCER_ROUTE_CHANGED")) {
        r.set(variable, new Depends("%{" + variable + "}e"));
      }
    }
    r.socket = "";
    int status = ProxyUrl.canonicalise(r);
    return status == 0
        ? sent(r, destination, Timeouts.of(r, member), true)
        : new Outcome.Answer(status);
  }

  /** What is the same for two members is known. */
  private static Outcome joined(Outcome one, Outcome other, String balancer) {
    if (one instanceof Outcome.Passed first
        && other instanceof Outcome.Passed second
        && first.message().protocol() == second.message().protocol()
        && first.message().target().equals(second.message().target())) {
      Message message = first.message();
      return new Outcome.Passed(
          new Message(
              message.protocol(),
              message.destination(),
              message.method(),
              message.target(),
              joined(message.parameters(), second.message().parameters(), balancer),
              joined(message.headers(), second.message().headers(), balancer),
              message.limits()));
    } else if (one.equals(other)) {
      return one;
    }
    throw new Undecidable("the member of " + balancer);
  }

  private static List<Field> joined(List<Field> first, List<Field> second, String balancer) {
    List<Field> joined = new ArrayList<>();
    for (int i = 0; i < first.size(); i++) {
      Field one = first.get(i);
      if (i >= second.size() || !second.get(i).name().equals(one.name())) {
        throw new Undecidable("the member of " + balancer);
      }
      boolean isSame = second.get(i).value().equals(one.value());
      joined.add(isSame ? one : new Field(one.name(), new Depends("the member of " + balancer)));
    }
    return joined;
  }

  private static Outcome sent(
      HttpdRequest r, Destination destination, Limits limits, boolean isBalanced) {
    String url = String.valueOf(r.filename).substring("proxy:".length());
    String scheme = url.substring(0, url.indexOf(':')).toLowerCase(Locale.ROOT);
    if (scheme.startsWith("http") || scheme.startsWith("ws")) {
      int start = url.indexOf("://") + 3;
      int slash = url.indexOf('/', start);
      String authority = url.substring(start, slash);
      // What is behind 80 for another scheme is left out as well (ap_proxy_create_hdrbrgd).
      List<Field> headers = HttpHeaders.of(r, withoutUsualPort(authority));
      return passed(Protocol.HTTP, destination, r.method, url.substring(slash), headers, limits);
    }
    int status = CgiMessages.prepare(r, scheme, url, isBalanced);
    if (status != 0) {
      return new Outcome.Answer(status);
    }
    Protocol protocol =
        switch (scheme) {
          case "fcgi" -> Protocol.FASTCGI;
          case "scgi" -> Protocol.SCGI;
          default -> Protocol.UWSGI;
        };
    return passed(protocol, destination, r.method, "", CgiVariables.fields(r), limits);
  }

  private static String withoutUsualPort(String authority) {
    boolean isUsual = authority.endsWith(":80");
    return isUsual ? authority.substring(0, authority.length() - ":80".length()) : authority;
  }

  private static Outcome passed(
      Protocol protocol,
      Destination destination,
      String method,
      String target,
      List<Field> fields,
      Limits limits) {
    boolean isHttp = protocol == Protocol.HTTP;
    return new Outcome.Passed(
        new Message(
            protocol,
            destination,
            method,
            target,
            isHttp ? List.of() : fields,
            isHttp ? fields : List.of(),
            limits));
  }

  /** What an application within httpd is given. */
  static Outcome embedded(HttpdRequest r) {
    CgiMessages.embedded(r);
    Duration timeout = Timeouts.ofServer(r.server);
    Long largest = r.directory.get(Handlers.LARGEST_BODY);
    Limits limits = new Limits(null, timeout, timeout, largest, false, false);
    Destination destination = new Destination(String.valueOf(r.filename), List.of());
    return passed(Protocol.EMBEDDED, destination, r.method, "", CgiVariables.fields(r), limits);
  }
}
