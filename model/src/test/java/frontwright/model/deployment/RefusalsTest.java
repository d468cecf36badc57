package frontwright.model.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import frontwright.model.compatibility.Front;
import frontwright.model.compatibility.Protocol;
import frontwright.model.description.DescriptionReader;
import frontwright.model.source.Finding;
import frontwright.model.source.Findings;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What can be written but not be deployed is refused, at its place and with a remedy. */
class RefusalsTest {

  /** In a case, the lines below this one are the findings. */
  private static final String DIVIDER = "-----\n";

  private static final String CASES =
      """
      app: {module: x, directory: /x, server: gunicorn, protocol: fastcgi}
      -----
      2:61 nginx over fastcgi to gunicorn is not offered: gunicorn serves applications correctly over http only => use `protocol: http`
      =====
      app: {module: x, directory: /x, server: mod_wsgi}
      -----
      2:41 nginx with mod_wsgi is not offered: mod_wsgi is a module of httpd => use `front: httpd`
      =====
      app: {module: x, directory: /x, protocol: uwsgi, connections: {keep: 8}}
      -----
      2:63 connections cannot be retained by nginx over uwsgi to uWSGI: uWSGI's protocol ends with its connection, so none can be retained => use `protocol: http`, or `server: gunicorn`, or remove `connections`
      =====
      app: {module: x, directory: /x, sticky: {cookie: R}}
      -----
      2:41 stickiness needs at least two backends that are no backups => add `backends`, or remove `sticky`
      =====
      app: {module: x, directory: /x, backends: [{address: "127.0.0.1:1", backup: true}]}
      -----
      2:43 every backend is a backup => remove `backup` from one of them
      =====
      app: {module: x, directory: /x, backends: [{address: "300.0.0.1:1"}]}
      -----
      2:54 `300.0.0.1` is not an IP address => write an IPv4 address, an IPv6 address in brackets, or a host name
      =====
      app: {module: x, directory: /x, backends: [{socket: /run/x.sock, remote: true}]}
      -----
      2:53 a remote backend cannot be reached through a unix socket => give it an `address`, or remove `remote`
      =====
      app: {module: x, directory: /x, backends: [{socket: /run/x.sock}, {socket: /run/x.sock}]}
      -----
      2:67 two backends listen on `unix:/run/x.sock` => give each its own socket or port
      =====
      app: {module: x, directory: /x, metadata: {X-Forwarded-For: a}}
      -----
      2:44 `X-Forwarded-For` has a meaning of its own => choose another name
      =====
      app: {module: x, directory: /x, metadata: {A-B: a, a-b: b}}
      -----
      2:52 `a-b` is given twice; case does not matter in headers => keep one of them
      =====
      app: {module: x, directory: /x, metadata: {A: " a"}}
      -----
      2:47 blanks at the ends are taken off on their way over http => change the value, or use a protocol that carries variables, such as `protocol: uwsgi`
      =====
      app: {module: x, directory: /x, server: uwsgi, env: {A: "%(chdir)"}}
      -----
      2:57 uWSGI reads `%(` as the beginning of a placeholder => change the value, put it into an `env_file`, or use `server: gunicorn`
      =====
      app: {module: x, directory: /x, balance: client_address, backends: [{address: "127.0.0.1:1"}, {address: "127.0.0.1:2", backup: true}]}
      -----
      2:42 nginx takes no `backup` beside `client_address` => remove `backup`, or use `sticky` with another `balance`
      =====
      app: {module: x, directory: /x, protocol: fastcgi, io: {buffer_requests: false}}
      -----
      2:56 unbuffered, nginx loses chunked bodies over FastCGI => remove `buffer_requests: false`, or use another protocol
      =====
      app: {module: x, directory: /x, static: [{url: /s, directory: /s}, {url: /s/, directory: /t}]}
      -----
      2:74 `/s` has a static path twice => give each its own path; with or without a slash at the end is the same
      =====
      sites: [{apps: [{module: x, directory: /x, mount: /p}, {module: y, directory: /y, mount: /p/}]}]
      -----
      2:90 `/p` has an application twice => give each its own path; with or without a slash at the end is the same
      =====
      sites: [{apps: [{module: x, directory: /x, mount: /p}, {module: x, directory: /y}]}]
      -----
      2:65 two applications are called `x` => give each a `name` of its own
      =====
      sites: [{names: [a.test]}]
      -----
      2:9 the site has neither applications nor static files => add `apps` or `static`
      =====
      sites: [{listen: [], static: [{url: /, directory: /s}]}]
      -----
      2:18 the site listens nowhere => name a port, such as `listen: [80]`, or under `tls` such as `listen: [443]`
      =====
      sites: [{http2: true, static: [{url: /, directory: /s}]}]
      -----
      2:17 HTTP/2 is offered over TLS only => add `tls`, or remove `http2`
      =====
      sites: [{static: [{url: /, directory: /s}]}, {static: [{url: /, directory: /t}]}]
      -----
      2:46 `*:80` has two catch-all sites => give one of them `names`, or remove ` default`
      =====
      sites: [{names: [a.test], static: [{url: /, directory: /s}]}, {names: [A.test], static: [{url: /, directory: /t}]}]
      -----
      2:72 another site on `*:80` is called `a.test` => give each name to one site, or let them listen apart
      =====
      sites: [{trusted_proxies: ["10.0.0.1/8"], static: [{url: /, directory: /s}]}]
      -----
      2:28 `10.0.0.1/8` is not an address or a network => write an address, or a network whose host bits are zero, such as `10.0.0.0/8`
      =====
      sites: [{static: [{url: /, directory: /s, missing: application}]}]
      -----
      2:52 no application is mounted at or above `/` => mount one there, or write `missing: not_found`
      =====
      front: httpd
      app: {module: x, directory: /x, server: mod_wsgi, connections: {max: 8}}
      -----
      3:64 connections cannot be retained by httpd with mod_wsgi: mod_wsgi has no connections to retain => remove `connections`
      =====
      app: {module: x, directory: /x, connections: {keep: 8, max: 4}}
      -----
      2:46 `keep: 8` is more than `max: 4` => keep as many as there may be at most, or fewer
      =====
      front: httpd
      sites: [{static: [{url: /, directory: /s}]}, {listen: ["[::]:80"], static: [{url: /, directory: /t}]}]
      -----
      3:55 `[::]:80` has two catch-all sites => give one of them `names`, or remove ` default`
      =====
      front: httpd
      sites:
        - {names: [a.test], listen: [80 default, 81], static: [{url: /, directory: /s}]}
        - {names: [b.test], listen: [80, 81 default], static: [{url: /, directory: /t}]}
      -----
      4:5 httpd answers with the first site that matches, and no order of these sites is right => make a site the catch-all of all its addresses or of none, or use `front: nginx`
      =====
      front: httpd
      sites: [{static: [{url: /, directory: "/a?b"}]}]
      -----
      3:39 httpd cannot serve files from `/a?b` => use a path without `?`
      =====
      sites: [{names: [a.test], listen: [], tls: {certificate: /c, key: /k, listen: [443]}, static: [{url: /, directory: /s}]}, {names: [b.test], listen: [], tls: {certificate: /c, key: /k, listen: [443], policy: modern}, static: [{url: /, directory: /t}]}]
      -----
      2:149 another site on `*:443` has another TLS `policy` or `http2` => give the sites of an address the same, or let them listen apart
      =====
      versions: {nginx: "1.10"}
      app: {module: x, directory: /x}
      -----
      2:19 nginx `1.10` is older than what is written for => use nginx 1.20 or newer
      """;

  static List<String> cases() {
    return List.of(CASES.split("=====\n"));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void saysWhatIsWrongWhereAndWhatToDo(String text) {
    String[] parts = text.split(DIVIDER);
    assertThat(findings(parts[0])).isEqualTo(parts[1].strip());
  }

  private static String findings(String yaml) {
    StringBuilder all = new StringBuilder();
    for (Finding finding : decide(yaml, Decider.Overrides.NONE)) {
      all.append(finding.place().position()).append(' ').append(finding.message());
      all.append(" => ").append(finding.help()).append('\n');
    }
    return all.toString().strip();
  }

  private static List<Finding> decide(String yaml, Decider.Overrides overrides) {
    byte[] bytes = ("frontwright: 1\n" + yaml).getBytes(StandardCharsets.UTF_8);
    Findings findings = DescriptionReader.decode("deploy.yaml", bytes);
    DescriptionReader.read(findings).ifPresent(d -> Decider.decide(d, overrides, findings));
    return findings.sorted();
  }

  @Test
  void allMistakesAreSaidAtOnce() {
    String yaml =
        "app: {module: x, directory: /x, server: uwsgi, connections: {keep: 8},"
            + " sticky: {cookie: R}, metadata: {Host: a}}";
    assertThat(decide(yaml, Decider.Overrides.NONE)).hasSize(3);
  }

  @Test
  void anotherFrontAndProtocolCanBeTried() {
    String yaml = "app: {module: x, directory: /x}";
    Decider.Overrides fastcgi = new Decider.Overrides(Front.HTTPD, Protocol.FASTCGI, null);
    assertThat(decide(yaml, fastcgi)).isEmpty();
    Decider.Overrides embedded = new Decider.Overrides(Front.NGINX, Protocol.EMBEDDED, null);
    assertThat(decide(yaml, embedded)).hasSize(1);
  }
}
