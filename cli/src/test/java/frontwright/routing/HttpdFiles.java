package frontwright.routing;

import frontwright.model.routing.ServedFiles;
import frontwright.servers.Sandbox;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Files to be served, each of which says where it is. */
final class HttpdFiles {

  private static final List<String> FILES =
      List.of(
          "www/index.html",
          "www/c.txt",
          "www/a/c.txt",
          "www/a/b/index.html",
          "www/a/b/c.txt",
          "www/static/c.txt",
          "www/d/c.txt",
          "www/app/index.html",
          "www/x y/c.txt",
          "www/d.d/a",
          "other/c.txt",
          "other/a/index.html",
          "other/a/c.txt",
          "other/a/b/c.txt",
          "other/index.html");

  private static final String APPLICATION =
      """
      def application(environ, start_response):
          start_response('200 OK', [('Content-Type', 'text/plain')])
          said = 'WSGI:%s\\nSCRIPT_NAME=%s\\nPATH_INFO=%s\\n' % (
              environ['SCRIPT_FILENAME'], environ['SCRIPT_NAME'], environ['PATH_INFO'])
          return [said.encode('latin-1')]
      """;

  private HttpdFiles() {}

  /**
   * Puts them into a sandbox.
   *
   * @param below a directory there, with a slash at the end; or empty
   */
  static void into(Sandbox sandbox, String below) {
    String mark = "FILE:" + sandbox.directory() + "/" + below;
    FILES.forEach(file -> sandbox.write(below + file, mark + file + "\n"));
    for (String script : List.of("wsgi/app.wsgi", "wsgi/two.wsgi")) {
      sandbox.write(below + script, "# " + mark + script + "\n" + APPLICATION);
    }
  }

  /** What is there, asked once. */
  static ServedFiles served(Path directory) throws java.io.IOException {
    Map<String, ServedFiles.Kind> kinds = new HashMap<>();
    try (Stream<Path> all = Files.walk(directory)) {
      all.forEach(
          path ->
              kinds.put(
                  bytes(path.toString()),
                  Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)
                      ? ServedFiles.Kind.DIRECTORY
                      : ServedFiles.Kind.FILE));
    }
    for (Path up = directory; up != null; up = up.getParent()) {
      kinds.put(up.toString(), ServedFiles.Kind.DIRECTORY);
    }
    return path -> {
      boolean isSlashed = path.length() > 1 && path.endsWith("/");
      String name = isSlashed ? path.substring(0, path.length() - 1) : path;
      ServedFiles.Kind kind = kinds.getOrDefault(name, ServedFiles.Kind.ABSENT);
      return isSlashed && kind == ServedFiles.Kind.FILE ? ServedFiles.Kind.ABSENT : kind;
    };
  }

  private static String bytes(String path) {
    return new String(path.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }
}
