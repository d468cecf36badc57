package frontwright.validators.routing.httpd;

import frontwright.model.routing.Field;
import frontwright.model.routing.Value;
import frontwright.model.routing.Value.Depends;
import frontwright.model.routing.Value.Known;
import frontwright.validators.regex.Matching;
import frontwright.validators.routing.httpd.expression.Captures;
import frontwright.validators.routing.httpd.expression.Functions;
import frontwright.validators.routing.httpd.expression.HttpdPattern;
import frontwright.validators.routing.httpd.expression.Verdict;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What mod_setenvif does with a request in one of its two phases (match_headers). */
final class EnvironmentPhase {

  private static final Known EMPTY = new Known("");

  /** What captures are where no directive has made some: whatever is in httpd's memory. */
  private static final String STALE = "$1 without an expression that captures";

  private final RequestLookup lookup;

  /** The last directive that looked something up. */
  private @Nullable EnvironmentRule last;

  private @Nullable Value value;

  /** What was found last, which stays when something is not found. */
  private final Captures captures = new Captures();

  EnvironmentPhase(RequestLookup lookup) {
    this.lookup = lookup;
    captures.forget(STALE);
  }

  /** Applies directives, one after the other. */
  void apply(List<EnvironmentRule> rules) {
    rules.forEach(this::apply);
  }

  private void apply(EnvironmentRule rule) {
    if (rule.expression() == null && (last == null || !rule.looksAtTheSame(last))) {
      last = rule;
      value = subject(rule);
    }
    Value subject = value == null ? EMPTY : value;
    value = subject;
    Verdict verdict = rule.expression() == null ? look(rule, subject) : evaluate(rule);
    if (!verdict.isFalse() && !(verdict instanceof Verdict.Failed)) {
      rule.settings().forEach(setting -> set(rule, setting, verdict));
    }
  }

  private @Nullable Value subject(EnvironmentRule rule) {
    HttpdRequest request = lookup.request();
    return switch (rule.subject()) {
      case "remote_addr" -> request.remote;
      case "remote_host" -> lookup.variable("REMOTE_HOST");
      case "server_addr" -> new Known(request.sent.local());
      case "request_uri" -> new Known(request.uri);
      case "request_method" -> new Known(request.method);
      case "request_protocol" -> new Known("HTTP/1.1");
      default -> header(rule);
    };
  }

  private @Nullable Value header(EnvironmentRule rule) {
    HttpdRequest request = lookup.request();
    HttpdPattern name = rule.name();
    if (name == null) {
      return HeaderTable.get(request.headers, rule.subject())
          .orElse(request.environment.get(rule.subject()));
    }
    Value found = null;
    for (Field field : request.headers) {
      Matching matching = name.find(field.name());
      if (matching instanceof Matching.Unknown unknown) {
        return new Depends(unknown.why());
      }
      found = matching instanceof Matching.Found ? field.value() : found;
    }
    return found;
  }

  private Verdict look(EnvironmentRule rule, Value subject) {
    HttpdPattern pattern = rule.pattern();
    if (!(subject instanceof Known known)) {
      String on = ((Depends) subject).on();
      if (pattern != null) {
        captures.forget(on);
      }
      return new Verdict.Depends(on);
    } else if (pattern == null) {
      String text = String.valueOf(rule.text());
      return Verdict.of(
          rule.isCaseless()
              ? Functions.lower(known.text()).contains(Functions.lower(text))
              : known.text().contains(text));
    }
    Matching matching = pattern.find(known.text());
    if (matching instanceof Matching.Found found) {
      captures.set(found, known.text());
    } else if (matching instanceof Matching.Unknown unknown) {
      captures.forget(unknown.why());
      return new Verdict.Depends(unknown.why());
    }
    return Verdict.of(matching instanceof Matching.Found);
  }

  /** A match in the expression becomes what is looked at, until something else is looked up. */
  private Verdict evaluate(EnvironmentRule rule) {
    if (rule.expression() == null) {
      return Verdict.of(false);
    }
    Captures own = new Captures();
    own.forget(STALE);
    Verdict verdict = rule.expression().test(lookup, own);
    if (own.isSet()) {
      captures.set(own);
      value = new Known(own.source());
    } else if (own.unknown() == null) {
      value = null;
    } else if (!STALE.equals(own.unknown())) {
      captures.set(own);
      value = new Depends(String.valueOf(own.unknown()));
    }
    return verdict;
  }

  private void set(EnvironmentRule rule, EnvironmentRule.Setting setting, Verdict verdict) {
    Map<String, Value> environment = lookup.request().environment;
    Value old = environment.get(setting.variable());
    Value next = setting.value() == null ? null : replaced(rule, setting.value());
    if (verdict instanceof Verdict.Depends depends) {
      if (next == null ? old != null : !next.equals(old)) {
        environment.put(setting.variable(), new Depends(depends.on()));
      }
    } else if (next == null) {
      environment.remove(setting.variable());
    } else {
      environment.put(setting.variable(), next);
    }
  }

  private Value replaced(EnvironmentRule rule, String text) {
    boolean isAsItIs = rule.text() != null || (value == null && rule.expression() != null);
    if (isAsItIs) {
      return new Known(text);
    }
    boolean isOfAnother =
        captures.isSet()
            && !(value instanceof Known known && known.text().equals(captures.source()));
    if (isOfAnother) {
      captures.forget(STALE);
    }
    return Substitution.of(text, captures);
  }
}
