package frontwright.servers;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** A program that a test needs, as Debian names it. */
public enum Program {
  NGINX("nginx"),
  HTTPD("apache2"),
  GUNICORN("gunicorn"),
  UWSGI("uwsgi"),
  SYSTEMD_ANALYZE("systemd-analyze"),
  OPENSSL("openssl"),
  HTPASSWD("htpasswd"),
  DJANGO_ADMIN("django-admin"),
  FLASK("flask"),
  CURL("curl"),
  IP("ip"),
  FISH("fish"),
  ZSH("zsh");

  private final String command;

  Program(String command) {
    this.command = command;
  }

  /** Its absolute path; the system's own comes before what a version manager put into the path. */
  public Optional<Path> path() {
    return Stream.of("/usr/bin", "/usr/sbin", "/bin", "/sbin", "/usr/local/bin", "/usr/local/sbin")
        .map(directory -> Path.of(directory, command))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Its path; leaves the test out where it is missing, or fails where nothing may be left out. */
  public String need() {
    Optional<Path> path = path();
    if (path.isEmpty()) {
      leaveOut(command + " is not installed; ./check installs it where it may");
    }
    return path.orElseThrow().toString();
  }

  /** Leaves the test out for want of something, or fails where nothing may be left out. */
  public static void leaveOut(String message) {
    if ("required".equals(System.getProperty("frontwright.servers"))) {
      Assertions.fail(message);
    }
    Assumptions.abort(message);
  }
}
