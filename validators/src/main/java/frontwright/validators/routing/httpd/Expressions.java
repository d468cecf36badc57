package frontwright.validators.routing.httpd;

import frontwright.model.routing.Value;
import frontwright.validators.routing.httpd.expression.HttpdExpression;
import frontwright.validators.routing.httpd.expression.Verdict;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Expressions in the configuration, each read once. */
final class Expressions {

  private final Map<String, Optional<HttpdExpression>> conditions = new ConcurrentHashMap<>();
  private final Map<String, Optional<HttpdExpression>> texts = new ConcurrentHashMap<>();

  /**
   * Whether a condition holds; one that httpd gives up does not.
   *
   * @throws Undecidable when that is not known
   */
  boolean holds(String condition, RequestLookup lookup) {
    HttpdExpression expression =
        conditions
            .computeIfAbsent(condition, text -> HttpdExpression.condition(text).expression())
            .orElseThrow(() -> new Undecidable(condition));
    Verdict verdict = expression.test(lookup);
    if (verdict instanceof Verdict.Depends depends) {
      throw new Undecidable(depends.on());
    }
    return verdict.isTrue();
  }

  /**
   * What a text says.
   *
   * @throws Undecidable when that is not known
   */
  String text(String written, RequestLookup lookup) {
    Optional<Value> value =
        texts
            .computeIfAbsent(written, text -> HttpdExpression.string(text).expression())
            .orElseThrow(() -> new Undecidable(written))
            .value(lookup);
    if (value.orElse(null) instanceof Value.Known known) {
      return known.text();
    }
    String on = value.orElse(null) instanceof Value.Depends depends ? depends.on() : written;
    throw new Undecidable(on);
  }
}
