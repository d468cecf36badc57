package frontwright.model.routing;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Host and port as a client names them (RFC 9110, 4.2.3 and 7.2).
 *
 * @param host in small letters, without a dot at the end; an IPv6 address in brackets
 * @param port {@code :8080} as it was named, or {@code ""}
 */
public record Authority(String host, String port) {

  private static final Pattern FORM =
      Pattern.compile("(?:[^@/]*@)?(\\[[0-9A-Fa-f:.]+]|[^:/@\\[\\]\\s]+?)\\.?(:[0-9]*)?");

  /** Reads it; empty when it names no host. */
  public static Optional<Authority> parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    String port = form.group(2);
    boolean isNamed = port != null && port.length() > 1;
    return Optional.of(new Authority(form.group(1).toLowerCase(Locale.ROOT), isNamed ? port : ""));
  }

  @Override
  public String toString() {
    return host + port;
  }
}
