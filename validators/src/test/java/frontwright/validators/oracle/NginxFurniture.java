package frontwright.validators.oracle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/** What stands around made-up servers: files, backends, variables. */
final class NginxFurniture implements AutoCloseable {

  private static final List<String> FILES =
      List.of(
          "a/b.x",
          "a/index.html",
          "a/b/c.x",
          "b/x.html",
          "b/index.html",
          "d/e/index.html",
          "d/e/x.html",
          "d/none.y",
          "f",
          "index.html",
          "ab/c.x",
          "a b/c d.x",
          "50%.x",
          "e.x",
          "q.x");

  private final Path root;
  private final Path users;
  private final NginxBackend http = NginxBackend.http();
  private final NginxBackend fastcgi = NginxBackend.fastcgi();
  private final NginxBackend scgi = NginxBackend.scgi();
  private final NginxBackend uwsgi = NginxBackend.uwsgi();

  /** Puts files into a directory; each holds its own path. */
  NginxFurniture(Path directory) throws IOException {
    root = directory.resolve("files");
    users = directory.resolve("users");
    Files.writeString(users, "u:{PLAIN}p\n");
    for (String file : FILES) {
      Path path = root.resolve(file);
      Files.createDirectories(path.getParent());
      Files.writeString(path, path.toString());
    }
  }

  Path root() {
    return root;
  }

  Path users() {
    return users;
  }

  /** What stands in {@code http}. */
  String shared() {
    return """
        default_type text/plain;
        map $uri $m { default ""; "~^/a/(?<seg>b)" mapped; ~*x$ x; /b/ index.html; }
        map $arg_who $who_map { default none; "~(?<who>w)" $who; }
        upstream up { server 127.0.0.1:%d; }
        upstream cgi { server 127.0.0.1:%d; }
        """
        .formatted(http.port(), uwsgi.port());
  }

  /** Hands on to one of the backends. */
  String pass(Random random, String indent, boolean mayHaveUri) {
    return switch (random.nextInt(6)) {
      case 0 ->
          indent + "fastcgi_pass 127.0.0.1:" + fastcgi.port() + ";\n" + fastcgi(random, indent);
      case 1 -> indent + "scgi_pass 127.0.0.1:" + scgi.port() + ";\n" + scgi(random, indent);
      case 2 -> indent + "uwsgi_pass cgi;\n" + uwsgi(random, indent);
      default -> proxy(random, indent, mayHaveUri);
    };
  }

  private static <T> T any(Random random, List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  private String proxy(Random random, String indent, boolean mayHaveUri) {
    String to = random.nextInt(3) == 0 ? "up" : "127.0.0.1:" + http.port();
    String uri =
        random.nextInt(4) == 0
            ? any(random, List.of("$request_uri", "$uri$is_args$args", "/v/$arg_q", "$x"))
            : mayHaveUri ? any(random, List.of("", "/", "/y", "/y/", "/y/?z=1", "?q")) : "";
    StringBuilder text = new StringBuilder();
    if (uri.equals("$x")) {
      text.append(indent).append("set $x \"\";\n");
    }
    text.append(indent).append("proxy_pass http://").append(to).append(uri).append(";\n");
    int count = random.nextInt(4);
    for (int i = 0; i < count; i++) {
      text.append(indent)
          .append(
              any(
                  random,
                  List.of(
                      "proxy_set_header Host $host;\n",
                      "proxy_set_header Host $http_host;\n",
                      "proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;\n",
                      "proxy_set_header X-Real-IP $remote_addr;\n",
                      "proxy_set_header x-uri $document_uri;\n",
                      "proxy_set_header Cookie \"\";\n",
                      "proxy_set_header X-User $remote_user;\n",
                      "proxy_set_header X-Proxy $proxy_host:$proxy_port;\n",
                      "proxy_set_header X-All $http_cookie,$http_x_forwarded_for;\n")));
    }
    if (random.nextInt(10) == 0) {
      text.append(indent).append("proxy_pass_request_headers off;\n");
    } else if (random.nextInt(10) == 0) {
      text.append(indent).append("proxy_method OPTIONS;\n");
    }
    return text.toString();
  }

  private static String fastcgi(Random random, String indent) {
    StringBuilder text = new StringBuilder();
    if (random.nextInt(2) == 0) {
      text.append(indent).append("fastcgi_split_path_info ^(/a)(/.*)?$;\n");
    }
    if (random.nextInt(3) == 0) {
      text.append(indent).append("fastcgi_index i.php;\n");
    }
    return text.append(parameters(random, indent, "fastcgi")).toString();
  }

  private static String scgi(Random random, String indent) {
    return parameters(random, indent, "scgi");
  }

  private static String uwsgi(Random random, String indent) {
    return parameters(random, indent, "uwsgi");
  }

  private static String parameters(Random random, String indent, String module) {
    StringBuilder text = new StringBuilder();
    int count = random.nextInt(5);
    for (int i = 0; i < count; i++) {
      text.append(indent)
          .append(module)
          .append("_param ")
          .append(
              any(
                  random,
                  List.of(
                      "SCRIPT_NAME $fastcgi_script_name",
                      "PATH_INFO $fastcgi_path_info",
                      "QUERY_STRING $query_string",
                      "HTTP_COOKIE \"\"",
                      "HTTP_HOST $host",
                      "HTTPS $https if_not_empty",
                      "X $http_x_flag if_not_empty",
                      "PATH_TRANSLATED $document_root$uri",
                      "REMOTE_USER $remote_user",
                      "REQUEST $request",
                      "SERVER $server_addr:$server_port")))
          .append(";\n");
    }
    return text.toString();
  }

  @Override
  public void close() throws IOException {
    http.close();
    fastcgi.close();
    scgi.close();
    uwsgi.close();
  }
}
