package frontwright.validators.lint;

import frontwright.model.compatibility.Front;
import frontwright.model.source.Source;
import frontwright.validators.directives.HttpdDirectives;
import frontwright.validators.directives.NginxDirectives;
import frontwright.validators.files.Paths;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells nginx's configuration from httpd's, and both from other files. */
public final class ServerGuess {

  /** Enough to know a file by; more would only take time. */
  private static final int LINES = 400;

  private static final Pattern NGINX_PATH = Pattern.compile("nginx");
  private static final Pattern HTTPD_PATH = Pattern.compile("apache|httpd|\\.htaccess$");
  private static final Pattern BLANK = Pattern.compile("\\s+");

  private ServerGuess() {}

  /** By the content, and where that leaves it open by the path; empty where it is neither's. */
  public static Optional<Front> of(String path, Source source) {
    if (Paths.name(path).equals(".htaccess")) {
      return Optional.of(Front.HTTPD);
    }
    int[] votes = new int[2];
    source.text().lines().limit(LINES).map(String::strip).forEach(line -> vote(line, votes));
    if (votes[0] != votes[1]) {
      return Optional.of(votes[0] > votes[1] ? Front.NGINX : Front.HTTPD);
    }
    String name = path.toLowerCase(Locale.ROOT);
    if (votes[0] == 0 && !name.endsWith(".conf")) {
      return Optional.empty();
    }
    return NGINX_PATH.matcher(name).find()
        ? Optional.of(Front.NGINX)
        : HTTPD_PATH.matcher(name).find() ? Optional.of(Front.HTTPD) : Optional.empty();
  }

  /** A line that begins with a directive may say whose it is; {@code ;} ends no line of httpd's. */
  private static void vote(String line, int[] votes) {
    if (line.isEmpty() || !(line.charAt(0) == '<' || Character.isLetter(line.charAt(0)))) {
      return;
    }
    String first = BLANK.split(line, 2)[0];
    boolean endsAsNginx = line.endsWith(";") || line.endsWith("{");
    if (endsAsNginx && !NginxDirectives.named(first).isEmpty()) {
      votes[0]++;
    } else if (!endsAsNginx && !HttpdDirectives.named(first.replaceFirst(">$", "")).isEmpty()) {
      votes[1]++;
    }
  }
}
