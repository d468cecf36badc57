package frontwright.validators.python;

import frontwright.model.source.Span;
import frontwright.validators.python.PythonToken.Kind;
import frontwright.validators.python.Statement.Content;
import frontwright.validators.python.Statement.Scope;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Splits a text into statements, and says of each when it is executed. */
final class PythonReader {

  /** What opens a block, but for {@code def} and {@code class}; {@code with} always goes in. */
  private static final Set<String> CONDITIONS =
      Set.of("if", "elif", "else", "for", "while", "try", "except", "finally", "match", "case");

  /** A block that is open: statements with more indentation than its first line are in it. */
  private record Block(int indent, Scope scope, @Nullable String owner) {}

  private final String text;
  private final List<Statement> statements = new ArrayList<>();
  private final Deque<Block> blocks = new ArrayDeque<>();

  PythonReader(String text) {
    this.text = text;
  }

  List<Statement> statements() {
    blocks.push(new Block(-1, Scope.MODULE, null));
    List<PythonToken> line = new ArrayList<>();
    for (PythonToken token : PythonLexer.tokens(text)) {
      if (token.kind() == Kind.NEWLINE) {
        line(line);
        line = new ArrayList<>();
      } else if (!token.isTrivia()) {
        line.add(token);
      }
    }
    line(line);
    return statements;
  }

  private void line(List<PythonToken> tokens) {
    if (tokens.isEmpty()) {
      return;
    }
    int indent = indent(tokens.get(0).span().start());
    while (blocks.size() > 1 && blocks.element().indent() >= indent) {
      blocks.pop();
    }
    statement(tokens, indent);
  }

  /** The column of a line's first token; a tab goes to the next multiple of eight (2.1.8). */
  private int indent(int start) {
    int from = Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1;
    int column = 0;
    for (int at = from; at < start; at++) {
      column = text.charAt(at) == '\t' ? (column / 8 + 1) * 8 : column + 1;
    }
    return column;
  }

  private void statement(List<PythonToken> tokens, int indent) {
    String first = word(tokens, 0);
    int skipped = first.equals("async") ? 1 : 0;
    String keyword = word(tokens, skipped);
    boolean opens =
        CONDITIONS.contains(keyword) || Set.of("with", "def", "class").contains(keyword);
    int colon = opens ? colon(tokens) : -1;
    if (colon < 0) {
      simple(tokens);
      return;
    }
    List<PythonToken> header = tokens.subList(skipped, colon);
    add(header, content(header));
    blocks.push(block(keyword, header, indent));
    if (colon + 1 < tokens.size()) {
      simple(tokens.subList(colon + 1, tokens.size()));
    }
  }

  private Content content(List<PythonToken> header) {
    return StatementReader.header(text, header);
  }

  private Block block(String keyword, List<PythonToken> header, int indent) {
    Block around = blocks.element();
    boolean defines = keyword.equals("def") || keyword.equals("class");
    if (around.scope() == Scope.INNER || defines) {
      String owner = around.owner() == null && defines ? word(header, 1) : around.owner();
      return new Block(indent, Scope.INNER, owner);
    }
    if (around.scope() == Scope.PROGRAM || isProgram(keyword, header)) {
      return new Block(indent, Scope.PROGRAM, null);
    }
    Scope scope = keyword.equals("with") ? around.scope() : Scope.CONDITION;
    return new Block(indent, scope, null);
  }

  /** {@code if __name__ == "__main__"}. */
  private boolean isProgram(String keyword, List<PythonToken> header) {
    return keyword.equals("if")
        && header.stream().anyMatch(token -> token.of(text).equals("__name__"));
  }

  /** The colon that ends the first line of a block; -1 where there is none. */
  private int colon(List<PythonToken> tokens) {
    int depth = 0;
    int lambdas = 0;
    for (int at = 0; at < tokens.size(); at++) {
      String word = tokens.get(at).of(text);
      switch (word) {
        case "(", "[", "{" -> depth++;
        case ")", "]", "}" -> depth--;
        case "lambda" -> lambdas++;
        case ":" -> {
          if (depth == 0 && lambdas == 0) {
            return at;
          }
          lambdas = depth == 0 ? lambdas - 1 : lambdas;
        }
        default -> {}
      }
    }
    return -1;
  }

  /** Statements on one line, with semicolons between them. */
  private void simple(List<PythonToken> tokens) {
    int start = 0;
    for (int at = 0; at <= tokens.size(); at++) {
      if (at == tokens.size() || word(tokens, at).equals(";")) {
        List<PythonToken> one = tokens.subList(start, at);
        if (!one.isEmpty()) {
          add(one, StatementReader.simple(text, one));
        }
        start = at + 1;
      }
    }
  }

  private void add(List<PythonToken> tokens, Content content) {
    if (tokens.isEmpty()) {
      return;
    }
    Span span = tokens.get(0).span().to(tokens.get(tokens.size() - 1).span());
    Block block = blocks.element();
    statements.add(new Statement(span, block.scope(), block.owner(), content));
  }

  private String word(List<PythonToken> tokens, int index) {
    return index < tokens.size() ? tokens.get(index).of(text) : "";
  }
}
