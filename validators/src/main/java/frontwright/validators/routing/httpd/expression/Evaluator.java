package frontwright.validators.routing.httpd.expression;

import frontwright.model.routing.Value;
import frontwright.model.routing.Value.Depends;
import frontwright.model.routing.Value.Known;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Evaluates one expression for one request, as util_expr_eval.c does. */
final class Evaluator {

  /** How deep words and conditions may be nested (AP_EXPR_MAX_RECURSION). */
  private static final int DEEPEST = 20;

  private final Lookup lookup;
  private final Captures captures;
  private final Tests tests;
  private int depth;
  private @Nullable String error;

  Evaluator(Lookup lookup, Captures captures) {
    this.lookup = lookup;
    this.captures = captures;
    this.tests = new Tests(lookup);
  }

  Verdict verdict(Condition condition) {
    Verdict verdict = nested(condition);
    return error == null ? verdict : new Verdict.Failed(error);
  }

  Optional<Value> value(Word word) {
    Value value = text(word);
    return error == null ? Optional.of(value) : Optional.empty();
  }

  private boolean isTooDeep() {
    if (depth < DEEPEST && error == null) {
      depth++;
      return false;
    }
    error = "Recursion limit reached";
    return true;
  }

  private Verdict nested(Condition condition) {
    if (isTooDeep()) {
      return Verdict.of(false);
    }
    Verdict verdict = plain(condition);
    depth--;
    return verdict;
  }

  /** The last of several alternatives is not nested. */
  private Verdict plain(Condition condition) {
    if (condition instanceof Condition.Not not) {
      return plain(not.condition()).not();
    } else if (condition instanceof Condition.Or or) {
      return either(or.first(), or.last(), true);
    } else if (condition instanceof Condition.And and) {
      return either(and.first(), and.last(), false);
    } else if (condition instanceof Condition.Match match) {
      return match(match);
    } else if (condition instanceof Condition.Constant constant) {
      return Verdict.of(constant.value());
    }
    return compared(condition);
  }

  /**
   * Two conditions, of which the last one counts only if the first one does not decide.
   *
   * @param decider true for {@code ||}, false for {@code &&}
   */
  private Verdict either(Condition first, Condition last, boolean decider) {
    Verdict one = nested(first);
    if (one instanceof Verdict.Known known) {
      return known.holds() == decider || error != null ? one : plain(last);
    }
    Captures before = captures.copy();
    Verdict other = plain(last);
    if (!captures.isLike(before)) {
      captures.forget(((Verdict.Depends) one).on());
    }
    if (error != null) {
      error = null;
      return one;
    }
    return other.equals(Verdict.of(decider)) ? other : one;
  }

  private Verdict match(Condition.Match match) {
    Value value = text(match.word());
    return tests.match(value, match.pattern(), captures, match.isWanted());
  }

  private Verdict compared(Condition condition) {
    if (condition instanceof Condition.Comparison comparison) {
      Value first = text(comparison.first());
      return tests.compare(first, comparison.operator(), text(comparison.last()));
    } else if (condition instanceof Condition.OneOf oneOf) {
      return oneOf(text(oneOf.word()), oneOf.list());
    } else if (condition instanceof Condition.Unary unary) {
      return tests.unary(unary.option(), text(unary.word()), unary.subnet());
    } else if (condition instanceof Condition.Binary binary) {
      Value first = text(binary.first());
      return tests.binary(first, binary.option(), text(binary.last()), binary.subnet());
    }
    Condition.InCall call = (Condition.InCall) condition;
    return new Verdict.Depends(call.function() + "()");
  }

  private Verdict oneOf(Value word, List<Word> list) {
    Verdict verdict = Verdict.of(false);
    for (Word each : list) {
      Verdict same = tests.compare(word, "==", text(each));
      if (same.isTrue()) {
        return same;
      }
      verdict = same.isUnknown() ? same : verdict;
    }
    return verdict;
  }

  private Value text(Word word) {
    if (isTooDeep()) {
      return Functions.EMPTY;
    }
    Value value = shallow(word);
    depth--;
    return value;
  }

  private Value shallow(Word word) {
    if (word instanceof Word.Literal literal) {
      return new Known(literal.text());
    } else if (word instanceof Word.Variable variable) {
      return lookup.variable(variable.name());
    } else if (word instanceof Word.Group group) {
      return captures.group(group.number());
    } else if (word instanceof Word.Joined joined) {
      return joined(joined);
    }
    Word.Call call = (Word.Call) word;
    Value argument = text(call.argument());
    if (!(argument instanceof Known known)) {
      return argument;
    }
    return Names.TABLES.contains(call.name())
        ? lookup.table(call.name(), known.text())
        : Functions.call(call.name(), known.text());
  }

  private Value joined(Word.Joined joined) {
    Deque<Value> values = new ArrayDeque<>();
    Word rest = joined;
    if (joined.first() instanceof Word.Joined) {
      for (; rest instanceof Word.Joined both; rest = both.first()) {
        values.addFirst(text(both.last()));
      }
      values.addFirst(text(rest));
    } else {
      for (; rest instanceof Word.Joined both; rest = both.last()) {
        values.addLast(text(both.first()));
      }
      values.addLast(text(rest));
    }
    return concatenated(values);
  }

  private static Value concatenated(Iterable<Value> values) {
    StringBuilder text = new StringBuilder();
    for (Value value : values) {
      if (value instanceof Depends) {
        return value;
      }
      text.append(((Known) value).text());
    }
    return new Known(text.toString());
  }
}
