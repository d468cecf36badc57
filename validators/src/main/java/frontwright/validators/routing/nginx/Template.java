package frontwright.validators.routing.nginx;

import frontwright.model.routing.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * A text with variables: ngx_http_script_compile, ngx_http_compile_complex_value.
 *
 * @param source as it is written
 * @param parts what it consists of
 */
record Template(String source, List<Part> parts) {

  /** A part of it. */
  sealed interface Part {}

  /** A text that stands for itself. */
  record Literal(String text) implements Part {}

  /** The value of a variable. */
  record Reference(int slot) implements Part {}

  /** What a regular expression captured, by its number. */
  record Capture(int number) implements Part {}

  /** The question mark behind which the arguments of a rewritten URI begin. */
  record Question() implements Part {}

  /** What makes two of them the same. */
  private record Key(String source, boolean hasArguments) {}

  static Template of(String source, VariableTable variables) {
    return variables.make(
        new Key(source, false), () -> new Template(source, parse(source, variables, false)));
  }

  /** The replacement of a rewriting that is no redirect: its first question mark is special. */
  static Template replacement(String source, VariableTable variables) {
    return variables.make(
        new Key(source, true), () -> new Template(source, parse(source, variables, true)));
  }

  private static List<Part> parse(String source, VariableTable variables, boolean hasArguments) {
    List<Part> parts = new ArrayList<>();
    boolean marks = hasArguments;
    int at = 0;
    while (at < source.length()) {
      char c = source.charAt(at);
      if (c == '$' && at + 1 < source.length()) {
        at = reference(source, at + 1, variables, parts);
      } else if (c == '?' && marks) {
        parts.add(new Question());
        marks = false;
        at++;
      } else {
        int end = at + 1;
        while (end < source.length()
            && source.charAt(end) != '$'
            && !(marks && source.charAt(end) == '?')) {
          end++;
        }
        parts.add(new Literal(source.substring(at, end)));
        at = end;
      }
    }
    return List.copyOf(parts);
  }

  private static int reference(
      String source, int start, VariableTable variables, List<Part> parts) {
    char c = source.charAt(start);
    if (c >= '1' && c <= '9') {
      parts.add(new Capture(c - '0'));
      return start + 1;
    }
    boolean isBraced = c == '{';
    int first = isBraced ? start + 1 : start;
    int end = first;
    while (end < source.length() && isNameCharacter(source.charAt(end))) {
      end++;
    }
    if (end == first) {
      parts.add(new Literal("$"));
      return start;
    }
    parts.add(variables.share(new Reference(variables.slot(source.substring(first, end)))));
    return isBraced && end < source.length() && source.charAt(end) == '}' ? end + 1 : end;
  }

  static boolean isNameCharacter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
  }

  /** Whether there is nothing to be computed. */
  boolean isConstant() {
    return parts.isEmpty() || (parts.size() == 1 && parts.get(0) instanceof Literal);
  }

  /** Whether it has parts that are computed, as ngx_http_script_variables_count has it. */
  boolean hasVariables() {
    return source.indexOf('$') >= 0;
  }

  /** Its value for a request. */
  Value value(Exchange exchange) {
    if (parts.isEmpty()) {
      return Values.EMPTY;
    }
    if (parts.size() == 1) {
      return value(parts.get(0), exchange);
    }
    prepare(exchange);
    StringBuilder text = new StringBuilder();
    for (Part part : parts) {
      if (part instanceof Literal literal) {
        text.append(literal.text());
      } else if (value(part, exchange) instanceof Value.Known known) {
        text.append(known.text());
      } else {
        return value(part, exchange);
      }
    }
    return Values.of(text.toString());
  }

  /**
   * Computes variables first, where captures are taken as well: nginx goes through a text twice,
   * the first time for its length, and a {@code map} may change the captures in between.
   *
   * @throws Undecidable when the length is then wrong
   */
  void prepare(Exchange exchange) {
    boolean hasCaptures = false;
    boolean hasVariables = false;
    for (Part part : parts) {
      hasCaptures |= part instanceof Capture;
      hasVariables |= part instanceof Reference;
    }
    if (hasCaptures && hasVariables) {
      int length = 0;
      for (Part part : parts) {
        if (part instanceof Reference reference) {
          exchange.value(reference.slot());
        } else {
          length += captured(part, exchange);
        }
      }
      for (Part part : parts) {
        length -= captured(part, exchange);
      }
      if (length != 0) {
        throw new Undecidable("captures that change while `" + source + "` is computed");
      }
    }
  }

  private static int captured(Part part, Exchange exchange) {
    String text = part instanceof Capture capture ? exchange.capture(capture.number()) : null;
    return text == null ? 0 : text.length();
  }

  /** The value of a part. */
  static Value value(Part part, Exchange exchange) {
    if (part instanceof Literal literal) {
      return Values.of(literal.text());
    } else if (part instanceof Reference reference) {
      return exchange.value(reference.slot());
    } else if (part instanceof Capture capture) {
      return Values.of(exchange.capture(capture.number()));
    }
    return new Value.Known("?");
  }

  /**
   * Its text for a request.
   *
   * @throws Undecidable when it depends on what is not known
   */
  String text(Exchange exchange) {
    return Values.text(value(exchange));
  }
}
