package frontwright.validators.report;

import frontwright.model.source.Finding;
import frontwright.model.source.Fix;
import frontwright.model.source.Place;
import frontwright.model.source.Severity;
import frontwright.model.source.Source;
import frontwright.model.source.Span;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A report that has something of everything that makes a format stumble. */
final class Handful {

  private static final Source HELLO =
      bytes(
          "sites/hello.conf",
          """
          server {
              location /static {
                  alias /srv/hello/static/;
              }
          }
          """);

  private static final Source WINDOWS =
      bytes("C:\\Program Files\\httpd.conf", "LogFormat \"%h <%u>\" x\nInclude more.conf\n");

  private static final Source BEYOND_ASCII =
      bytes("./größe 100%, a:b.conf", "# 日本 😀\n  server_name größe.example 😀 x;\n");

  private static final Source NO_UTF8 =
      Source.ofBytes("latin1.conf", "# caf\u00e9 \u00ff x\n".getBytes(StandardCharsets.ISO_8859_1));

  private Handful() {}

  private static Source bytes(String name, String text) {
    return Source.ofBytes(name, text.getBytes(StandardCharsets.UTF_8));
  }

  static Place place(Source source, String words) {
    String text = new String(words.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    int start = source.text().indexOf(text);
    return new Place(source, new Span(start, start + text.length()));
  }

  private static Place end(Source source) {
    int end = source.text().length();
    return new Place(source, new Span(end, end));
  }

  static Report report() {
    return new Report(new Tool("1.2.3", "https://frontwright.example/"), 7, rules(), findings());
  }

  static List<RuleDescriptor> rules() {
    return List.of(
        new RuleDescriptor(
            "nginx/alias-traversal",
            "A location without a slash and an alias with one let requests out of the directory.",
            "# `nginx/alias-traversal`\n\n`/static../x` is answered from \"the directory above\".\n",
            Severity.ERROR,
            "https://frontwright.example/rules/nginx/alias-traversal"),
        new RuleDescriptor(
            "httpd/log-format",
            "A log format that is never used.",
            "# `httpd/log-format`\n",
            Severity.WARNING,
            null));
  }

  static List<Finding> findings() {
    return List.of(
        Finding.error(
                "nginx/alias-traversal",
                place(HELLO, "/static "),
                "`/static../` escapes the aliased directory",
                "write `location /static/ {`")
            .relatedTo(place(HELLO, "/srv/hello/static/"), "ends with a slash")
            .fixedBy(Fix.unsafe(new Fix.Edit(place(HELLO, "/static "), "/static/ "))),
        Finding.error(
            "nginx/syntax", end(HELLO), "unexpected end of file, expecting \"}\"", "add `}`"),
        Finding.warning(
                "httpd/log-format",
                place(WINDOWS, "\"%h <%u>\""),
                "`%h <%u>` & 'x' are 100% unused",
                "use them, or remove the line")
            .relatedTo(place(NO_UTF8, "x"), "the last one, of \"x\": y"),
        Finding.note(
                "nginx/names",
                place(BEYOND_ASCII, "😀 x"),
                "`größe 😀` is no host name",
                "use IDNA")
            .fixedBy(
                Fix.safe(
                    new Fix.Edit(place(BEYOND_ASCII, "größe"), "gr\u00c3\u00b6\u00c3\u009fe"),
                    new Fix.Edit(place(HELLO, "server"), ""))),
        Finding.warning(
            "nginx/names",
            place(BEYOND_ASCII, "日本 😀\n  server_name"),
            "several\tlines",
            "use one line"),
        Finding.warning(
            "nginx/escape", place(NO_UTF8, "x"), "`\u001b[31m` is\r\nno colour", "remove it"));
  }
}
