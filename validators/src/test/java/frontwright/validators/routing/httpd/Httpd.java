package frontwright.validators.routing.httpd;

import frontwright.model.routing.Field;
import frontwright.model.routing.Message;
import frontwright.model.routing.Outcome;
import frontwright.model.routing.Request;
import frontwright.model.routing.ServedFiles;
import frontwright.model.routing.Value;
import frontwright.validators.configuration.httpd.HttpdLoader;
import frontwright.validators.files.MemoryFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A configuration that is asked for {@code /a/b?q=1} by 127.0.0.9. */
final class Httpd {

  private static final String FILE = "/httpd.conf";

  private Httpd() {}

  static Outcome outcome(String text, String... headers) {
    String whole = "Listen 80\nServerName main.example.com\nServerRoot /srv\n" + text;
    HttpdRouter router =
        HttpdRouter.of(
            new HttpdLoader(new MemoryFiles(Map.of(FILE, whole))).load(FILE, null),
            ServedFiles.UNKNOWN);
    List<Field> fields = new ArrayList<>(List.of(Field.of("Host", "www.example.com")));
    for (String header : headers) {
      String[] parts = header.split(": ", 2);
      fields.add(Field.of(parts[0], parts[1]));
    }
    return router
        .route(new Request("GET", "/a/b?q=1", fields, false, "127.0.0.9", "127.0.0.1", 80))
        .outcome();
  }

  static Message message(String text, String... headers) {
    return ((Outcome.Passed) outcome(text, headers)).message();
  }

  /** A header field that is sent; null where there is none. */
  static @Nullable Value header(String name, String text, String... headers) {
    return message("ProxyPass / http://127.0.0.1:8000/\n" + text, headers).headers().stream()
        .filter(field -> field.isHeader(name))
        .map(Field::value)
        .findFirst()
        .orElse(null);
  }
}
