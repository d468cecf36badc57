package frontwright.validators.routing.httpd;

import frontwright.model.routing.ServedFiles.Kind;
import frontwright.model.routing.Value;
import frontwright.model.routing.Value.Depends;
import frontwright.model.routing.Value.Known;
import frontwright.validators.configuration.httpd.HttpdNode;
import frontwright.validators.regex.Matching;
import frontwright.validators.routing.httpd.expression.Captures;
import frontwright.validators.routing.httpd.expression.Functions;
import frontwright.validators.routing.httpd.expression.HttpdExpression;
import frontwright.validators.routing.httpd.expression.HttpdPattern;
import frontwright.validators.routing.httpd.expression.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A {@code RewriteCond} (cmd_rewritecond and apply_rewrite_cond, mod_rewrite.c). */
final class RewriteCondition {

  private static final Pattern NUMERIC =
      Pattern.compile("-(lt|le|gt|ge|eq|ne)(.+)", Pattern.DOTALL);
  private static final Pattern ORDER = Pattern.compile("(>=?|<=?|=)(.*)", Pattern.DOTALL);
  private static final Pattern FILE = Pattern.compile("-[fsdxhLlUF]");
  private static final Pattern INTEGER = Pattern.compile("[ \t\n\u000b\f\r]*([+-]?[0-9]+)");

  private final HttpdNode node;
  private final String input;
  private final boolean isNegated;
  private final boolean isCaseless;
  private final boolean orNext;
  private final Test test;

  /** What is asked of the input; exactly one of the four. */
  private record Test(
      String operator,
      String operand,
      @Nullable HttpdPattern pattern,
      @Nullable HttpdExpression expression) {}

  private RewriteCondition(
      HttpdNode node, String input, boolean isNegated, List<String> flags, Test test) {
    this.node = node;
    this.input = input;
    this.isNegated = isNegated;
    this.isCaseless = isCaseless(flags);
    this.orNext = flags.contains("or") || flags.contains("ornext");
    this.test = test;
  }

  private static boolean isCaseless(List<String> flags) {
    return flags.contains("nc") || flags.contains("nocase");
  }

  /** Reads a condition; empty when httpd refuses it. */
  static Optional<RewriteCondition> of(HttpdNode node) {
    return RewriteWords.of(node.rawArguments()).flatMap(words -> of(node, words));
  }

  private static Optional<RewriteCondition> of(HttpdNode node, RewriteWords words) {
    boolean isNegated = words.second().startsWith("!");
    String pattern = words.second().substring(isNegated ? 1 : 0);
    List<String> flags = flags(words.flags());
    return test(words.first(), pattern, isCaseless(flags))
        .map(test -> new RewriteCondition(node, words.first(), isNegated, flags, test));
  }

  private static List<String> flags(@Nullable String written) {
    String inside = written == null ? "" : written.replaceAll("^\\[|]$", "");
    return List.of(inside.toLowerCase(Locale.ROOT).split("[\\s,]+"));
  }

  private static Optional<Test> test(String input, String pattern, boolean isCaseless) {
    Matcher numeric = NUMERIC.matcher(pattern);
    Matcher order = ORDER.matcher(pattern);
    if (input.equalsIgnoreCase("expr")) {
      return HttpdExpression.condition(pattern)
          .expression()
          .map(expression -> new Test("expr", "", null, expression));
    } else if (FILE.matcher(pattern).matches()) {
      return Optional.of(new Test(pattern, "", null, null));
    } else if (numeric.matches()) {
      return Optional.of(new Test(numeric.group(1), numeric.group(2), null, null));
    } else if (pattern.length() > 1 && order.matches()) {
      String operand = order.group(2);
      boolean isEmpty = order.group(1).equals("=") && operand.equals("\"\"");
      return Optional.of(new Test(order.group(1), isEmpty ? "" : operand, null, null));
    }
    return HttpdPattern.compile(pattern, isCaseless)
        .map(compiled -> new Test("", "", compiled, null));
  }

  /** The directive. */
  HttpdNode node() {
    return node;
  }

  /**
   * Whether a rule's conditions hold; changes what {@code %0} to {@code %9} stand for.
   *
   * @param conditions all of the rule's, in their order
   */
  static Verdict hold(List<RewriteCondition> conditions, RewriteContext context) {
    Verdict all = Verdict.of(true);
    int at = 0;
    while (at < conditions.size()) {
      int end = at;
      while (end < conditions.size() - 1 && conditions.get(end).orNext) {
        end++;
      }
      Verdict one = anyHolds(conditions.subList(at, end + 1), context);
      // An `OR` with nothing behind it is not looked at again: the rule goes on.
      one = conditions.get(end).orNext ? Verdict.of(true) : one;
      if (one.isFalse()) {
        return one;
      }
      all = all.isUnknown() ? all : one;
      at = end + 1;
    }
    return all;
  }

  private static Verdict anyHolds(List<RewriteCondition> alternatives, RewriteContext context) {
    Verdict any = Verdict.of(false);
    for (RewriteCondition condition : alternatives) {
      Verdict one = condition.holds(context);
      if (one.isTrue()) {
        if (any instanceof Verdict.Depends depends) {
          context.condition().forget(depends.on());
        }
        return one;
      }
      any = any.isUnknown() ? any : one;
    }
    return any;
  }

  /** Whether it holds; sets {@code %0} to {@code %9} when its expression is found. */
  Verdict holds(RewriteContext context) {
    HttpdExpression expression = test.expression;
    if (expression != null) {
      return expression(expression, context);
    }
    Value value = RewriteText.expand(input, context);
    if (!(value instanceof Known known)) {
      if (test.pattern != null && !isNegated) {
        context.condition().forget(((Depends) value).on());
      }
      return new Verdict.Depends(((Depends) value).on());
    }
    HttpdPattern pattern = test.pattern;
    Verdict verdict =
        pattern != null ? find(pattern, known.text(), context) : compared(known.text(), context);
    return isNegated ? verdict.not() : verdict;
  }

  private Verdict find(HttpdPattern pattern, String text, RewriteContext context) {
    Matching matching = pattern.find(text);
    if (matching instanceof Matching.Unknown unknown) {
      if (!isNegated) {
        context.condition().forget(unknown.why());
      }
      return new Verdict.Depends(unknown.why());
    } else if (matching instanceof Matching.Found found && !isNegated) {
      context.condition().set(found, text);
    }
    return Verdict.of(matching instanceof Matching.Found);
  }

  /** Where no capture was looked for, httpd leaves behind what was in its memory. */
  private Verdict expression(HttpdExpression expression, RewriteContext context) {
    Captures captures = new Captures();
    captures.forget("`" + expression.text() + "` which captures nothing");
    Verdict verdict = expression.test(context.lookup(), captures);
    Verdict sure = verdict instanceof Verdict.Failed ? Verdict.of(false) : verdict;
    if (!isNegated && !sure.isFalse()) {
      context.condition().set(captures);
    }
    return isNegated ? sure.not() : sure;
  }

  private Verdict compared(String text, RewriteContext context) {
    String operand = test.operand;
    return switch (test.operator) {
      case "lt" -> Verdict.of(number(text) < number(operand));
      case "le" -> Verdict.of(number(text) <= number(operand));
      case "gt" -> Verdict.of(number(text) > number(operand));
      case "ge" -> Verdict.of(number(text) >= number(operand));
      case "eq" -> Verdict.of(number(text) == number(operand));
      case "ne" -> Verdict.of(number(text) != number(operand));
      case "=" ->
          Verdict.of(isCaseless ? lower(text).equals(lower(operand)) : text.equals(operand));
      case ">" -> Verdict.of(order(text, operand) > 0);
      case ">=" -> Verdict.of(order(text, operand) >= 0);
      case "<" -> Verdict.of(order(text, operand) < 0);
      case "<=" -> Verdict.of(order(text, operand) <= 0);
      default -> file(text, context);
    };
  }

  private static String lower(String text) {
    return Functions.lower(text);
  }

  /** The longer text is the greater one, unless case does not matter (compare_lexicography). */
  private int order(String text, String operand) {
    if (isCaseless) {
      return lower(text).compareTo(lower(operand));
    }
    int lengths = Integer.compare(text.length(), operand.length());
    return lengths == 0 ? text.compareTo(operand) : lengths;
  }

  /** As atoi has it. */
  private static int number(String text) {
    Matcher matcher = INTEGER.matcher(text);
    if (!matcher.lookingAt()) {
      return 0;
    }
    String digits = matcher.group(1);
    try {
      return (int) Long.parseLong(digits);
    } catch (NumberFormatException e) {
      return (int) (digits.startsWith("-") ? Long.MIN_VALUE : Long.MAX_VALUE);
    }
  }

  private Verdict file(String path, RewriteContext context) {
    char option = test.operator.charAt(1);
    Verdict unknown = new Verdict.Depends("-" + option + " " + path);
    if (path.isEmpty()) {
      return Verdict.of(false);
    } else if (option == 'U' || option == 'F' || !path.startsWith("/")) {
      return unknown;
    }
    Kind kind = context.lookup().kind(path);
    return switch (kind) {
      case UNKNOWN -> unknown;
      case ABSENT -> Verdict.of(false);
      case DIRECTORY ->
          option == 'd' ? Verdict.of(true) : isOfFiles(option) ? Verdict.of(false) : unknown;
      case FILE -> option == 'f' ? Verdict.of(true) : option == 'd' ? Verdict.of(false) : unknown;
    };
  }

  private static boolean isOfFiles(char option) {
    return option == 'f' || option == 's';
  }
}
