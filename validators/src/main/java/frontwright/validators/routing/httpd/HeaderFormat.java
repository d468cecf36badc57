package frontwright.validators.routing.httpd;

import frontwright.model.routing.Value;
import frontwright.model.routing.Value.Depends;
import frontwright.model.routing.Value.Known;
import frontwright.validators.routing.httpd.expression.HttpdExpression;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A value of {@code RequestHeader} or {@code Header}: a format with {@code %{NAME}e} and the like,
 * or an expression behind {@code expr=} (parse_format_string, mod_headers.c).
 */
final class HeaderFormat {

  private static final Known NULL = new Known("(null)");

  private final List<Part> parts;
  private final @Nullable HttpdExpression expression;

  /**
   * A part of a format.
   *
   * @param tag its letter; 0 for a text as it is
   */
  private record Part(char tag, String text) {}

  private HeaderFormat(List<Part> parts, @Nullable HttpdExpression expression) {
    this.parts = parts;
    this.expression = expression;
  }

  /** Reads a value; empty when httpd refuses it. */
  static Optional<HeaderFormat> of(String format) {
    if (format.startsWith("expr=")) {
      return HttpdExpression.string(format.substring("expr=".length()))
          .expression()
          .map(expression -> new HeaderFormat(List.of(), expression));
    }
    List<Part> parts = new ArrayList<>();
    int at = 0;
    while (at < format.length()) {
      at = format.charAt(at) == '%' ? tag(format, at + 1, parts) : text(format, at, parts);
      if (at < 0) {
        return Optional.empty();
      }
    }
    return Optional.of(new HeaderFormat(parts, null));
  }

  private static int text(String format, int start, List<Part> parts) {
    int percent = format.indexOf('%', start);
    int end = percent < 0 ? format.length() : percent;
    StringBuilder text = new StringBuilder();
    for (int at = start; at < end; at++) {
      char c = format.charAt(at);
      int known = c == '\\' && at + 1 < end ? "\\rnt".indexOf(format.charAt(at + 1)) : -1;
      text.append(known < 0 ? c : "\\\r\n\t".charAt(known));
      at += known < 0 ? 0 : 1;
    }
    parts.add(new Part('\0', text.toString()));
    return end;
  }

  /** Where the format goes on; -1 where httpd does not know the letter. */
  private static int tag(String format, int start, List<Part> parts) {
    int at = start;
    String argument = "";
    if (at == format.length() || format.charAt(at) == '%') {
      parts.add(new Part('\0', "%"));
      return Math.min(format.length(), at + 1);
    } else if (format.charAt(at) == '{') {
      int close = format.indexOf('}', at);
      if (close < 0) {
        return -1;
      }
      argument = format.substring(at + 1, close);
      while (format.startsWith("}", close)) {
        close++;
      }
      at = close;
    }
    if (at == format.length() || "Dteslib".indexOf(format.charAt(at)) < 0) {
      return -1;
    }
    parts.add(new Part(format.charAt(at), argument));
    return at + 1;
  }

  /** What it says of a request. */
  Value value(RequestLookup lookup) {
    if (expression != null) {
      return expression.value(lookup).orElse(new Known(""));
    }
    StringBuilder text = new StringBuilder();
    for (Part part : parts) {
      Value value = value(part, lookup);
      if (value instanceof Depends) {
        return value;
      }
      text.append(((Known) value).text());
    }
    return new Known(text.toString());
  }

  private static Value value(Part part, RequestLookup lookup) {
    return switch (part.tag) {
      case '\0' -> new Known(part.text);
      case 'e' -> unwrapped(lookup.request().environment.getOrDefault(part.text, NULL));
      case 's' -> ssl(part.text, lookup);
      default -> new Depends("%" + part.tag);
    };
  }

  private static Value unwrapped(Value value) {
    return value instanceof Known known && known.text().matches("(?s).*[\r\n].*")
        ? new Known(known.text().replaceAll("[\r\n]", " "))
        : value;
  }

  private static Value ssl(String name, RequestLookup lookup) {
    Value value = lookup.ssl(name);
    return value instanceof Known known && known.text().isEmpty() ? NULL : unwrapped(value);
  }
}
