package frontwright.validators.python;

import frontwright.validators.python.Expression.Attribute;
import frontwright.validators.python.Expression.Binary;
import frontwright.validators.python.Expression.Call;
import frontwright.validators.python.Expression.Items;
import frontwright.validators.python.Expression.Name;
import frontwright.validators.python.Expression.Str;
import frontwright.validators.python.Expression.Subscript;
import frontwright.validators.python.Expression.Unreadable;
import frontwright.validators.python.Expression.Whole;
import frontwright.validators.python.PythonToken.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads one expression from tokens without trivia. What it does not understand is {@link
 * Unreadable}, as is what is nested or chained beyond any configuration.
 */
final class ExpressionReader {

  /** How many operators, attributes and brackets an expression may have. */
  private static final int MOST_STEPS = 200;

  private static final Set<String> SUMS = Set.of("+", "-");
  private static final Set<String> PRODUCTS = Set.of("*", "/", "//", "%", "@");

  /** Words that are no names (The Python Language Reference, 2.3.1), but for the constants. */
  private static final Set<String> KEYWORDS =
      Set.of(
          "and",
          "as",
          "assert",
          "async",
          "await",
          "break",
          "class",
          "continue",
          "def",
          "del",
          "elif",
          "else",
          "except",
          "finally",
          "for",
          "from",
          "global",
          "if",
          "import",
          "in",
          "is",
          "lambda",
          "nonlocal",
          "not",
          "or",
          "pass",
          "raise",
          "return",
          "try",
          "while",
          "with",
          "yield");

  /** What cannot be understood; caught where an expression begins. */
  private static final class NotUnderstood extends Exception {
    private static final long serialVersionUID = 1L;

    NotUnderstood() {
      super(null, null, false, false);
    }
  }

  private final String text;
  private final List<PythonToken> tokens;
  private int at;
  private int steps;
  private boolean endsWithComma;

  private ExpressionReader(String text, List<PythonToken> tokens) {
    this.text = text;
    this.tokens = tokens;
  }

  /** The expression that all of the tokens make. */
  static Expression read(String text, List<PythonToken> tokens) {
    ExpressionReader reader = new ExpressionReader(text, tokens);
    if (tokens.isEmpty()) {
      return new Unreadable();
    }
    try {
      Expression expression = reader.list("");
      return reader.at == tokens.size() ? expression : new Unreadable();
    } catch (NotUnderstood e) {
      return new Unreadable();
    }
  }

  /** What stands up to {@code close}; one expression without a comma is itself. */
  private Expression list(String close) throws NotUnderstood {
    Items items = items(close);
    return items.items().size() == 1 && !endsWithComma ? items.items().get(0) : items;
  }

  private Items items(String close) throws NotUnderstood {
    List<Expression> items = new ArrayList<>();
    boolean comma = false;
    while (!peek().equals(close)) {
      items.add(sum());
      comma = peek().equals(",");
      if (!comma) {
        break;
      }
      at++;
    }
    endsWithComma = comma;
    return new Items(items);
  }

  private Expression sum() throws NotUnderstood {
    Expression left = product();
    while (SUMS.contains(peek())) {
      String operator = take();
      left = new Binary(operator, left, product());
    }
    return left;
  }

  private Expression product() throws NotUnderstood {
    Expression left = postfix();
    while (PRODUCTS.contains(peek())) {
      String operator = take();
      left = new Binary(operator, left, postfix());
    }
    return left;
  }

  private Expression postfix() throws NotUnderstood {
    Expression of = atom();
    while (true) {
      switch (peek()) {
        case "." -> {
          take();
          of = new Attribute(of, name());
        }
        case "(" -> of = call(of);
        case "[" -> {
          take();
          of = new Subscript(of, list("]"));
          expect("]");
        }
        default -> {
          return of;
        }
      }
    }
  }

  private Expression call(Expression function) throws NotUnderstood {
    expect("(");
    List<Expression> arguments = new ArrayList<>();
    Map<String, Expression> keywords = new LinkedHashMap<>();
    while (!peek().equals(")")) {
      if (kind(at) == Kind.NAME && peek(1).equals("=")) {
        String keyword = take();
        take();
        keywords.put(keyword, argument());
      } else {
        arguments.add(argument());
      }
      if (!peek().equals(",")) {
        break;
      }
      at++;
    }
    expect(")");
    return new Call(function, arguments, keywords);
  }

  /** One argument; a strange one, such as {@code *args}, does not make the others unknown. */
  private Expression argument() throws NotUnderstood {
    int start = at;
    try {
      Expression expression = sum();
      if (peek().equals(",") || peek().equals(")")) {
        return expression;
      }
    } catch (NotUnderstood e) {
      if (steps > MOST_STEPS) {
        throw e;
      }
    }
    at = start;
    skip();
    return new Unreadable();
  }

  /** To the comma or bracket that ends an argument. */
  private void skip() {
    int depth = 0;
    while (at < tokens.size()) {
      String word = peek();
      if (depth == 0 && (word.equals(",") || word.equals(")"))) {
        return;
      }
      if ("([{".contains(word)) {
        depth++;
      } else if (")]}".contains(word)) {
        depth--;
      }
      at++;
    }
  }

  private Expression atom() throws NotUnderstood {
    Kind kind = kind(at);
    if (kind == Kind.STRING) {
      return string();
    }
    if (kind == Kind.NUMBER) {
      String digits = take();
      if (digits.matches("0|[1-9][0-9]{0,17}")) {
        return new Whole(Long.parseLong(digits));
      }
      throw new NotUnderstood();
    }
    if (kind == Kind.NAME) {
      return new Name(name());
    }
    String open = take();
    if (open.equals("(")) {
      Expression inner = list(")");
      expect(")");
      return inner;
    }
    if (open.equals("[")) {
      Items inner = items("]");
      expect("]");
      return inner;
    }
    throw new NotUnderstood();
  }

  private Expression string() throws NotUnderstood {
    StringBuilder value = new StringBuilder();
    while (kind(at) == Kind.STRING) {
      String part = PythonStrings.value(take());
      if (part == null) {
        throw new NotUnderstood();
      }
      value.append(part);
    }
    return new Str(value.toString());
  }

  private String name() throws NotUnderstood {
    if (kind(at) != Kind.NAME || KEYWORDS.contains(peek())) {
      throw new NotUnderstood();
    }
    return take();
  }

  private void expect(String word) throws NotUnderstood {
    if (!take().equals(word)) {
      throw new NotUnderstood();
    }
  }

  private String take() throws NotUnderstood {
    if (at >= tokens.size() || ++steps > MOST_STEPS) {
      throw new NotUnderstood();
    }
    return tokens.get(at++).of(text);
  }

  private String peek() {
    return peek(0);
  }

  private String peek(int ahead) {
    return at + ahead < tokens.size() ? tokens.get(at + ahead).of(text) : "";
  }

  private @Nullable Kind kind(int index) {
    return index < tokens.size() ? tokens.get(index).kind() : null;
  }
}
