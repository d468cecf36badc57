package frontwright.validators.python;

import frontwright.validators.python.PythonToken.Kind;
import frontwright.validators.python.Statement.Alias;
import frontwright.validators.python.Statement.Assignment;
import frontwright.validators.python.Statement.Augmented;
import frontwright.validators.python.Statement.ClassOf;
import frontwright.validators.python.Statement.Content;
import frontwright.validators.python.Statement.Evaluation;
import frontwright.validators.python.Statement.Function;
import frontwright.validators.python.Statement.Import;
import frontwright.validators.python.Statement.ImportFrom;
import frontwright.validators.python.Statement.Other;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads one statement from its tokens, without trivia. */
final class StatementReader {

  private static final Set<String> AUGMENTED =
      Set.of("+=", "-=", "*=", "/=", "//=", "%=", "@=", "&=", "|=", "^=", ">>=", "<<=", "**=");

  private static final Set<String> NO_EXPRESSIONS =
      Set.of("pass", "break", "continue", "global", "nonlocal", "raise", "assert", "del");

  private final String text;
  private final List<PythonToken> tokens;

  private StatementReader(String text, List<PythonToken> tokens) {
    this.text = text;
    this.tokens = tokens;
  }

  /** The first line of a block, without the colon. */
  static Content header(String text, List<PythonToken> tokens) {
    StatementReader reader = new StatementReader(text, tokens);
    return switch (reader.word(0)) {
      case "def" -> reader.function();
      case "class" -> new ClassOf(reader.word(1));
      default -> new Other();
    };
  }

  /** A statement that opens no block. */
  static Content simple(String text, List<PythonToken> tokens) {
    StatementReader reader = new StatementReader(text, tokens);
    String first = reader.word(0);
    return switch (first) {
      case "import" -> new Import(reader.aliases(1));
      case "from" -> reader.from();
      case "return", "@" -> reader.evaluation(1);
      default -> NO_EXPRESSIONS.contains(first) ? new Other() : reader.assignment();
    };
  }

  private Evaluation evaluation(int start) {
    return new Evaluation(ExpressionReader.read(text, tokens.subList(start, tokens.size())));
  }

  private Content assignment() {
    List<Expression> targets = new ArrayList<>();
    int start = 0;
    int depth = 0;
    for (int at = 0; at < tokens.size(); at++) {
      String word = word(at);
      depth += "([{".contains(word) ? 1 : ")]}".contains(word) ? -1 : 0;
      if (depth == 0 && AUGMENTED.contains(word)) {
        return new Augmented(expression(start, at), expression(at + 1, tokens.size()));
      }
      if (depth == 0 && word.equals("=")) {
        targets.add(expression(start, annotation(start, at)));
        start = at + 1;
      }
    }
    return targets.isEmpty()
        ? evaluation(0)
        : new Assignment(targets, expression(start, tokens.size()));
  }

  /** Where the target of {@code target: type = value} ends; {@code end} where there is no type. */
  private int annotation(int start, int end) {
    int depth = 0;
    for (int at = start; at < end; at++) {
      String word = word(at);
      depth += "([{".contains(word) ? 1 : ")]}".contains(word) ? -1 : 0;
      if (depth == 0 && word.equals(":")) {
        return at;
      }
    }
    return end;
  }

  private Expression expression(int start, int end) {
    return ExpressionReader.read(text, tokens.subList(start, end));
  }

  private Content from() {
    int at = 1;
    int levels = 0;
    while (word(at).equals(".") || word(at).equals("...")) {
      levels += word(at).length();
      at++;
    }
    StringBuilder module = new StringBuilder();
    while (at < tokens.size() && !word(at).equals("import")) {
      module.append(word(at++));
    }
    return new ImportFrom(levels, module.toString(), aliases(at + 1));
  }

  /** {@code a.b as c, d}, with or without brackets. */
  private List<Alias> aliases(int start) {
    List<Alias> aliases = new ArrayList<>();
    StringBuilder name = new StringBuilder();
    String as = "";
    for (int at = start; at <= tokens.size(); at++) {
      String word = word(at);
      if (word.isEmpty() || word.equals(",") || word.equals(")")) {
        if (!name.isEmpty()) {
          aliases.add(new Alias(name.toString(), as.isEmpty() ? name.toString() : as));
        }
        name.setLength(0);
        as = "";
      } else if (word.equals("as")) {
        as = word(++at);
      } else if (!word.equals("(")) {
        name.append(word);
      }
    }
    return aliases;
  }

  private Content function() {
    List<String> parameters = new ArrayList<>();
    int required = 0;
    int depth = 0;
    boolean needed = false;
    for (int at = 2; at < tokens.size(); at++) {
      String word = word(at);
      boolean first = depth == 1 && (word(at - 1).equals("(") || word(at - 1).equals(","));
      depth += "([{".contains(word) ? 1 : ")]}".contains(word) ? -1 : 0;
      if (depth == 1 && first && tokens.get(at).kind() == Kind.NAME) {
        parameters.add(word);
        needed = true;
      }
      if (depth == 1 && word.equals("=")) {
        needed = false;
      }
      boolean ends = depth == 0 || (depth == 1 && word.equals(","));
      if (needed && ends) {
        required++;
        needed = false;
      }
      if (depth == 0) {
        break;
      }
    }
    return new Function(word(1), parameters, required);
  }

  private String word(int index) {
    return index < tokens.size() ? tokens.get(index).of(text) : "";
  }
}
