package frontwright.validators.routing.httpd.expression;

import frontwright.validators.routing.httpd.expression.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads expressions as util_expr_parse.y has them; names are looked up on the way. */
final class ExpressionParser {

  private final List<Token> tokens;
  private int at;

  private ExpressionParser(List<Token> tokens) {
    this.tokens = tokens;
  }

  /**
   * A boolean expression.
   *
   * @throws ExpressionFault where httpd refuses it
   */
  static Condition condition(String text) {
    ExpressionParser parser = new ExpressionParser(Lexer.condition(text));
    Condition condition = parser.or();
    parser.expect(Kind.END);
    return condition;
  }

  /**
   * A string expression.
   *
   * @throws ExpressionFault where httpd refuses it
   */
  static Word string(String text) {
    ExpressionParser parser = new ExpressionParser(Lexer.string(text));
    Word word = parser.parts(Kind.END);
    parser.expect(Kind.END);
    return word;
  }

  private Token peek() {
    return tokens.get(Math.min(at, tokens.size() - 1));
  }

  private Token next() {
    Token token = peek();
    at++;
    return token;
  }

  private boolean take(Kind kind) {
    boolean isThere = peek().is(kind);
    at += isThere ? 1 : 0;
    return isThere;
  }

  private boolean takePunctuation(String text) {
    boolean isThere = peek().isPunctuation(text);
    at += isThere ? 1 : 0;
    return isThere;
  }

  private Token expect(Kind kind) {
    if (!peek().is(kind)) {
      throw unexpected();
    }
    return next();
  }

  private void expectPunctuation(String text) {
    if (!takePunctuation(text)) {
      throw unexpected();
    }
  }

  private ExpressionFault unexpected() {
    Token token = peek();
    return new ExpressionFault(
        switch (token.kind()) {
          case FAULT -> token.text();
          case END -> "syntax error, unexpected end of file";
          default -> "syntax error, unexpected `" + token.text() + "`";
        },
        token.at());
  }

  private Condition or() {
    Condition first = and();
    return take(Kind.OR) ? new Condition.Or(first, or()) : first;
  }

  private Condition and() {
    Condition first = not();
    return take(Kind.AND) ? new Condition.And(first, and()) : first;
  }

  private Condition not() {
    if (take(Kind.NOT)) {
      return new Condition.Not(not());
    } else if (takePunctuation("(")) {
      Condition inside = or();
      expectPunctuation(")");
      return inside;
    }
    return switch (peek().kind()) {
      case TRUE, FALSE -> new Condition.Constant(next().is(Kind.TRUE));
      case UNARY -> unary(next());
      default -> comparison(word());
    };
  }

  private Condition unary(Token option) {
    Word word = word();
    char letter = option.text().charAt(0);
    if (Names.UNARY.indexOf(letter) < 0) {
      throw new ExpressionFault("Unary operator '-" + letter + "' does not exist", option.at());
    }
    return new Condition.Unary(letter, word, letter == 'R' ? subnet(option, word) : null);
  }

  private Condition comparison(Word first) {
    Token operator = next();
    return switch (operator.kind()) {
      case COMPARE -> new Condition.Comparison(first, operator.text(), word());
      case MATCHES, MATCHES_NOT -> new Condition.Match(first, regex(), operator.is(Kind.MATCHES));
      case IN -> in(first);
      case BINARY -> binary(first, operator, word());
      default -> {
        at--;
        throw unexpected();
      }
    };
  }

  private Condition binary(Word first, Token operator, Word last) {
    String name = operator.text().toLowerCase(Locale.ROOT);
    if (!Names.BINARY.contains(name)) {
      throw new ExpressionFault(
          "Binary operator '-" + operator.text() + "' does not exist", operator.at());
    }
    return new Condition.Binary(
        first, name, last, name.equals("ipmatch") ? subnet(operator, last) : null);
  }

  private static @Nullable Subnet subnet(Token operator, Word word) {
    if (!(word instanceof Word.Literal literal) || !literal.isQuoted()) {
      throw new ExpressionFault(
          "-" + operator.text() + " requires subnet/netmask as constant argument", operator.at());
    }
    return Subnet.of(literal.text())
        .orElseThrow(() -> new ExpressionFault("parsing of subnet/netmask failed", operator.at()));
  }

  private HttpdPattern regex() {
    Token token = next();
    if (!token.is(Kind.REGEX) && !token.is(Kind.REGEX_CASELESS)) {
      at--;
      throw unexpected();
    }
    return HttpdPattern.compile(token.text(), token.is(Kind.REGEX_CASELESS))
        .orElseThrow(() -> new ExpressionFault("Failed to compile regular expression", token.at()));
  }

  private Condition in(Word word) {
    if (takePunctuation("{")) {
      List<Word> list = new ArrayList<>();
      do {
        list.add(word());
      } while (takePunctuation(","));
      expectPunctuation("}");
      return new Condition.OneOf(word, list);
    }
    Token function = expect(Kind.NAME);
    expectPunctuation("(");
    word();
    expectPunctuation(")");
    if (!function.text().equalsIgnoreCase("PeerExtList")) {
      throw new ExpressionFault(
          "List-returning function '" + function.text() + "' does not exist", function.at());
    }
    return new Condition.InCall(word, function.text());
  }

  private Word word() {
    Word first = atom();
    return take(Kind.CONCAT) ? new Word.Joined(first, word()) : first;
  }

  private Word atom() {
    Token token = next();
    return switch (token.kind()) {
      case DIGITS -> new Word.Literal(token.text(), false);
      case VARIABLE_BEGIN -> variable();
      case GROUP -> new Word.Group(token.text().charAt(0) - '0');
      case STRING_BEGIN -> quoted();
      case NAME -> {
        expectPunctuation("(");
        Word argument = word();
        expectPunctuation(")");
        yield call(token, argument);
      }
      default -> {
        at--;
        throw unexpected();
      }
    };
  }

  private Word quoted() {
    if (take(Kind.STRING_END)) {
      return new Word.Literal("", true);
    }
    Word word = parts(Kind.STRING_END);
    expect(Kind.STRING_END);
    return word;
  }

  /** At least one part of a string. */
  private Word parts(Kind end) {
    Word all = part();
    while (!peek().is(end)) {
      all = new Word.Joined(all, part());
    }
    return all;
  }

  private Word part() {
    Token token = next();
    return switch (token.kind()) {
      case STRING -> new Word.Literal(token.text(), true);
      case GROUP -> new Word.Group(token.text().charAt(0) - '0');
      case VARIABLE_BEGIN -> variable();
      default -> {
        at--;
        throw unexpected();
      }
    };
  }

  private Word variable() {
    Token name = expect(Kind.NAME);
    if (takePunctuation(":")) {
      Word argument = parts(Kind.VARIABLE_END);
      expect(Kind.VARIABLE_END);
      return call(name, argument);
    }
    expect(Kind.VARIABLE_END);
    String known = name.text().toUpperCase(Locale.ROOT);
    if (!Names.VARIABLES.contains(known) && !known.startsWith("SSL_")) {
      throw new ExpressionFault("Variable '" + name.text() + "' does not exist", name.at());
    }
    return new Word.Variable(known);
  }

  private static Word call(Token name, Word argument) {
    String known = name.text().toLowerCase(Locale.ROOT);
    if (!Names.TABLES.contains(known) && !Names.FUNCTIONS.contains(known)) {
      throw new ExpressionFault("Function '" + name.text() + "' does not exist", name.at());
    }
    return new Word.Call(known, argument);
  }
}
