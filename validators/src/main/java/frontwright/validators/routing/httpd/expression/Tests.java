package frontwright.validators.routing.httpd.expression;

import frontwright.model.routing.ServedFiles.Kind;
import frontwright.model.routing.Value;
import frontwright.model.routing.Value.Depends;
import frontwright.model.routing.Value.Known;
import frontwright.validators.regex.Matching;
import java.math.BigInteger;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The tests that an expression makes of texts. */
final class Tests {

  private static final Pattern INTEGER = Pattern.compile("[ \t\n\u000b\f\r]*([+-]?[0-9]+)");
  private static final BigInteger LEAST = BigInteger.valueOf(Long.MIN_VALUE);
  private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);

  private final Lookup lookup;

  Tests(Lookup lookup) {
    this.lookup = lookup;
  }

  private static Verdict depends(Value value) {
    return new Verdict.Depends(((Depends) value).on());
  }

  Verdict compare(Value first, String operator, Value last) {
    if (!(first instanceof Known one)) {
      return depends(first);
    } else if (!(last instanceof Known other)) {
      return depends(last);
    } else {
      boolean isNumeric = Character.isLetter(operator.charAt(0));
      int order =
          isNumeric
              ? number(one.text()).compareTo(number(other.text()))
              : one.text().compareTo(other.text());
      return Verdict.of(
          switch (operator) {
            case "eq", "=", "==" -> order == 0;
            case "ne", "!=" -> order != 0;
            case "lt", "<" -> order < 0;
            case "le", "<=" -> order <= 0;
            case "gt", ">" -> order > 0;
            default -> order >= 0;
          });
    }
  }

  /** As strtoll has it: 0 for what is no number. */
  private static BigInteger number(String text) {
    Matcher matcher = INTEGER.matcher(text);
    return matcher.lookingAt()
        ? new BigInteger(matcher.group(1)).max(LEAST).min(MOST)
        : BigInteger.ZERO;
  }

  Verdict match(Value value, HttpdPattern pattern, Captures captures, boolean isWanted) {
    if (!(value instanceof Known known)) {
      String on = ((Depends) value).on();
      forget(pattern, captures, on);
      return new Verdict.Depends(on);
    }
    Matching matching = pattern.find(known.text());
    if (matching instanceof Matching.Unknown unknown) {
      forget(pattern, captures, unknown.why());
      return new Verdict.Depends(unknown.why());
    }
    if (pattern.groups() > 0) {
      if (matching instanceof Matching.Found found) {
        captures.set(found, known.text());
      } else {
        captures.clear();
      }
    }
    return Verdict.of(matching instanceof Matching.Found == isWanted);
  }

  private static void forget(HttpdPattern pattern, Captures captures, String on) {
    if (pattern.groups() != 0) {
      captures.forget(on);
    }
  }

  Verdict unary(char option, Value value, @Nullable Subnet subnet) {
    if (option == 'R') {
      return ipMatch(lookup.variable("REMOTE_ADDR"), Objects.requireNonNull(subnet));
    } else if (!(value instanceof Known known)) {
      return depends(value);
    } else {
      String text = known.text();
      return switch (option) {
        case 'n' -> Verdict.of(!text.isEmpty());
        case 'z' -> Verdict.of(text.isEmpty());
        case 'T' -> Verdict.of(isOn(text));
        default -> file(option, text);
      };
    }
  }

  private static boolean isOn(String text) {
    String lower = Functions.lower(text);
    return !(lower.isEmpty()
        || lower.equals("off")
        || lower.equals("no")
        || lower.equals("false")
        || lower.equals("0"));
  }

  private Verdict file(char option, String path) {
    boolean isUrl = option == 'U' || option == 'A';
    Kind kind =
        path.isEmpty()
            ? Kind.ABSENT
            : path.startsWith("/") && !isUrl ? lookup.kind(path) : Kind.UNKNOWN;
    Verdict unknown = new Verdict.Depends("-" + option + " '" + path + "'");
    if (kind == Kind.UNKNOWN || isUrl) {
      return unknown;
    } else if (kind == Kind.ABSENT) {
      return option == 'F' ? unknown : Verdict.of(false);
    }
    return switch (option) {
      case 'e' -> Verdict.of(true);
      case 'd' -> Verdict.of(kind == Kind.DIRECTORY);
      case 'f' -> Verdict.of(kind == Kind.FILE);
      case 's' -> kind == Kind.DIRECTORY ? Verdict.of(false) : unknown;
      default -> unknown;
    };
  }

  Verdict binary(Value first, String option, Value last, @Nullable Subnet subnet) {
    if (subnet != null) {
      return ipMatch(first, subnet);
    } else if (!(first instanceof Known text)) {
      return depends(first);
    } else if (!(last instanceof Known pattern)) {
      return depends(last);
    } else {
      boolean isPath = option.equals("fnmatch");
      boolean isCaseless = option.equals("strcmatch");
      return Verdict.of(Wildcards.match(pattern.text(), text.text(), isPath, isCaseless));
    }
  }

  /** A text that is no address would be looked up in the DNS. */
  private static Verdict ipMatch(Value value, Subnet subnet) {
    if (!(value instanceof Known known)) {
      return depends(value);
    } else if (known.text().isEmpty() || known.text().startsWith("/")) {
      return Verdict.of(false);
    }
    Optional<Boolean> isInside = subnet.contains(known.text());
    return isInside
        .map(Verdict::of)
        .orElseGet(() -> new Verdict.Depends("the address of " + known.text()));
  }
}
