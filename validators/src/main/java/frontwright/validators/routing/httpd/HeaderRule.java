package frontwright.validators.routing.httpd;

import frontwright.model.routing.Field;
import frontwright.model.routing.Value;
import frontwright.model.routing.Value.Depends;
import frontwright.model.routing.Value.Known;
import frontwright.validators.configuration.httpd.HttpdNode;
import frontwright.validators.regex.Matching;
import frontwright.validators.routing.httpd.expression.Captures;
import frontwright.validators.routing.httpd.expression.HttpdExpression;
import frontwright.validators.routing.httpd.expression.HttpdPattern;
import frontwright.validators.routing.httpd.expression.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A {@code RequestHeader} (mod_headers.c).
 *
 * @param action in small letters
 * @param name of the header
 * @param format the value, or what takes an expression's place; null for {@code unset}
 * @param pattern of {@code edit} and {@code edit*}
 * @param condition {@code early}, {@code env=NAME}, {@code env=!NAME}, or empty
 * @param expression the condition behind {@code expr=}
 */
record HeaderRule(
    String action,
    String name,
    @Nullable HeaderFormat format,
    @Nullable HttpdPattern pattern,
    String condition,
    @Nullable HttpdExpression expression) {

  private static final Verdict ALWAYS = Verdict.of(true);

  /** Reads the directive; empty when httpd refuses it. */
  static Optional<HeaderRule> of(HttpdNode node) {
    String action = node.argument(0).toLowerCase(Locale.ROOT);
    String name = node.argument(1).replaceFirst(":.*", "");
    boolean isEdit = action.startsWith("edit");
    int last = isEdit ? 4 : action.equals("unset") ? 2 : 3;
    String clause = node.argument(last);
    boolean isExpression = clause.regionMatches(true, 0, "expr=", 0, 5);
    HttpdExpression expression =
        isExpression
            ? HttpdExpression.condition(clause.substring(5)).expression().orElse(null)
            : null;
    HttpdPattern pattern =
        isEdit ? HttpdPattern.compile(node.argument(2), false).orElse(null) : null;
    HeaderFormat format = last == 2 ? null : HeaderFormat.of(node.argument(last - 1)).orElse(null);
    boolean isRefused =
        (isExpression && expression == null)
            || (isEdit && pattern == null)
            || (last > 2 && format == null);
    return isRefused
        ? Optional.empty()
        : Optional.of(
            new HeaderRule(action, name, format, pattern, isExpression ? "" : clause, expression));
  }

  /** Whether it acts when a request has just been read. */
  boolean isEarly() {
    return condition.equalsIgnoreCase("early");
  }

  /** Changes the request's header fields. */
  void apply(RequestLookup lookup) {
    List<Field> headers = lookup.request().headers;
    Verdict verdict = holds(lookup);
    if (verdict instanceof Verdict.Depends depends) {
      List<Field> changed = new ArrayList<>(headers);
      change(changed, lookup);
      if (!named(changed).equals(named(headers))) {
        HeaderTable.set(headers, name, new Depends(depends.on()));
      }
    } else if (!verdict.isFalse()) {
      change(headers, lookup);
    }
  }

  private List<Field> named(List<Field> headers) {
    return headers.stream().filter(field -> field.isHeader(name)).toList();
  }

  /** What fails is done all the same. */
  private Verdict holds(RequestLookup lookup) {
    if (condition.isEmpty() && expression == null) {
      return ALWAYS;
    } else if (expression != null) {
      return expression.test(lookup);
    } else if (!condition.regionMatches(true, 0, "env=", 0, 4)) {
      return Verdict.of(true);
    }
    boolean isNegated = condition.startsWith("!", 4);
    String variable = condition.substring(isNegated ? 5 : 4);
    Value value = lookup.request().environment.get(variable);
    return value instanceof Depends depends
        ? new Verdict.Depends(depends.on())
        : Verdict.of(value == null == isNegated);
  }

  private void change(List<Field> headers, RequestLookup lookup) {
    switch (action) {
      case "add" -> headers.add(new Field(name, value(lookup)));
      case "append" -> HeaderTable.merge(headers, name, value(lookup));
      case "merge" -> merge(headers, value(lookup));
      case "set" -> HeaderTable.set(headers, name, value(lookup));
      case "setifempty" -> {
        if (HeaderTable.get(headers, name).isEmpty()) {
          HeaderTable.set(headers, name, value(lookup));
        }
      }
      case "unset" -> HeaderTable.unset(headers, name);
      default -> edit(headers, lookup);
    }
  }

  private Value value(RequestLookup lookup) {
    return format == null ? new Known("") : format.value(lookup);
  }

  private void merge(List<Field> headers, Value value) {
    Optional<Value> there = HeaderTable.get(headers, name);
    if (there.orElse(null) instanceof Known old && value instanceof Known known) {
      if (!HeaderTable.elements(old.text()).contains(known.text())) {
        HeaderTable.merge(headers, name, value);
      }
    } else if (there.isEmpty()) {
      headers.add(new Field(name, value));
    } else {
      HeaderTable.merge(headers, name, value);
    }
  }

  private void edit(List<Field> headers, RequestLookup lookup) {
    List<Field> edited = new ArrayList<>();
    for (Field field : named(headers)) {
      edited.add(new Field(field.name(), edited(field.value(), lookup)));
    }
    HeaderTable.unset(headers, name);
    headers.addAll(edited);
  }

  /** With {@code edit*}, what is behind a match is looked at as a text of its own. */
  private Value edited(Value value, RequestLookup lookup) {
    if (!(value instanceof Known known) || pattern == null) {
      return value;
    }
    StringBuilder result = new StringBuilder();
    String rest = known.text();
    boolean goesOn = true;
    while (goesOn) {
      Matching matching = pattern.find(rest);
      if (matching instanceof Matching.Unknown unknown) {
        return new Depends(unknown.why());
      } else if (!(matching instanceof Matching.Found found)) {
        break;
      } else {
        Value replacement = replacement(found, rest, lookup);
        if (replacement instanceof Depends) {
          return replacement;
        }
        result.append(rest, 0, found.start()).append(((Known) replacement).text());
        rest = rest.substring(found.end());
        goesOn = action.endsWith("*");
        if (goesOn && found.end() == 0) {
          return new Depends("edit* with `" + pattern.text() + "`, which finds nothing forever");
        }
      }
    }
    return new Known(result.append(rest).toString());
  }

  private Value replacement(Matching.Found found, String text, RequestLookup lookup) {
    Captures captures = new Captures();
    captures.set(found, text);
    Value template = value(lookup);
    return template instanceof Known known ? Substitution.of(known.text(), captures) : template;
  }
}
