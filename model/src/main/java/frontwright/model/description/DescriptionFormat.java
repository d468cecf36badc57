package frontwright.model.description;

import frontwright.model.shape.JsonSchema;
import frontwright.model.shape.ReferencePage;
import frontwright.model.shape.ReferencePage.Part;
import java.util.List;

/** The format of descriptions for those who write them: examples, a schema, a reference. */
public final class DescriptionFormat {

  /** The smallest description. */
  public static final String SMALLEST =
      """
      frontwright: 1
      app:
        module: hello:application
        directory: /srv/hello
      """;

  /** A description that uses every key but {@code app}, which would take the place of sites. */
  public static final String WHOLE =
      """
      frontwright: 1
      front: httpd                        # nginx (default) or httpd
      versions: {nginx: "1.22", httpd: "2.4.57", gunicorn: "20.1", uwsgi: "2.0.21", mod_wsgi: "4.9"}
      install: /etc/frontwright           # where the output will live
      sites:
        - names: [www.example.com, example.com]
          listen: [80 default, "[::]:80"] # `default` marks the catch-all of an address
          http2: true
          tls:
            certificate: /etc/ssl/certs/example.pem
            key: /etc/ssl/private/example.key
            listen: [443 default, "[::]:443"]
            policy: intermediate          # Mozilla's guidelines: modern or intermediate
            redirect_http: true           # except for the ACME challenge
            hsts: 730d
            acme_webroot: /var/www/acme
          trusted_proxies: [10.0.0.0/8]   # whose X-Forwarded-* are believed
          logs: {access: /var/log/www/access.log, error: /var/log/www/error.log}
          static:                         # of the site itself
            - {url: /, directory: /srv/www, missing: application}
          apps:
            - name: hello
              mount: /myapp
              slash: serve                # or redirect, from /myapp to /myapp/
              module: hello.wsgi:application
              directory: /srv/hello
              virtualenv: /srv/hello/venv
              user: hello
              group: www-data             # who may open the sockets
              env: {DJANGO_SETTINGS_MODULE: hello.settings}
              env_file: /etc/hello.env    # secrets stay out of descriptions
              server: gunicorn            # gunicorn, uwsgi or mod_wsgi
              protocol: http              # http, fastcgi, scgi, uwsgi or embedded
              backends:                   # each local one gets its own configuration and unit
                - {socket: /run/hello/a.sock}
                - {address: "127.0.0.1:8001", weight: 2}
                - {address: "10.0.0.5:8002", backup: true, remote: true}
              balance: least_connections  # or round_robin, client_address
              sticky: {cookie: ROUTE}
              connections: {keep: 32, idle: 30s, max: 100}
              pool: {processes: 4, threads: 8, max_requests: 10000}
              io:
                connect_timeout: 5s
                read_timeout: 60s
                send_timeout: 60s
                body_limit: 20m
                buffer_requests: true
                buffer_responses: true
              metadata: {Deploy-Colour: blue}   # arrives as HTTP_DEPLOY_COLOUR
              authorization: pass         # or drop
              basic_auth: {realm: Staff, users_file: /etc/hello.htpasswd}
              static:
                - {url: /static/, directory: /srv/hello/static, expires: 30d, missing: not_found}
            - {name: pages, module: pages, directory: /srv/pages}   # at /, all by default
      """;

  private static final String OPENING =
      """
      # The description

      A description says in one file how a Python web application is deployed: which web server \
      stands in front, which sites it serves, and how each application runs behind it. It is \
      written in YAML; JSON is YAML too. What it does not say has a default, and the defaults work.

      This page is generated from the code that reads descriptions, and so is the JSON Schema that \
      `frontwright schema` prints. Editors with a YAML language server check and complete a \
      description that begins with a line such as \
      `# yaml-language-server: $schema=frontwright.schema.json`.
      """;

  private static final String YAML_TEXT =
      """
      A description is one YAML 1.2 document in UTF-8, of at most a mebibyte. Some of YAML is not \
      read, since it surprises more often than it helps: anchors, aliases and merge keys, tags, \
      keys that are given twice, several documents in one file.

      Three things to know about values:

      - `true` and `false` are the only truth values. `yes`, `no`, `on` and `off` are strings.
      - A value that YAML would take for a number but that is a string here needs quotes: \
      `nginx: "1.22"`. So does one that begins with `[`: `"[::]:80"`.
      - Durations have a unit: `500ms`, `30s`, `5m`, `12h`, `30d`. Sizes have one too: `64k`, \
      `20m`, `1g`, in powers of 1024.

      The sections that follow describe one mapping each, the whole document first. A key that \
      may be left out says what holds then.
      """;

  private DescriptionFormat() {}

  /** The JSON Schema (draft 2020-12) of descriptions. */
  public static String schema() {
    return JsonSchema.of("Frontwright description", Description.SHAPE);
  }

  /** The reference of all keys, Markdown. */
  public static String reference() {
    return ReferencePage.of(
        OPENING,
        List.of(
            new Part(
                "The smallest description",
                "nginx on port 80 in front of gunicorn over HTTP on a unix socket, for every host"
                    + " name, with the application at `/`:\n\n"
                    + fenced(SMALLEST)),
            new Part(
                "A whole description",
                "Every key at least once. `app` above is short for `sites` with one site and one application,"
                    + " and cannot stand beside it.\n\n"
                    + fenced(WHOLE)),
            new Part("How it is written", YAML_TEXT)),
        Description.SHAPE);
  }

  private static String fenced(String yaml) {
    return "```yaml\n" + yaml + "```";
  }
}
