package frontwright.validators.rules.nginx;

import frontwright.validators.configuration.nginx.NginxNode;
import frontwright.validators.syntax.nginx.Word;
import java.util.ArrayList;
import java.util.List;

/**
 * What an {@code if} asks (ngx_http_rewrite_if_condition).
 *
 * @param subject the variable that is compared, or the file that is looked for
 * @param operator {@code =}, {@code !=}, {@code ~}, {@code !~*}, {@code -f}; empty where only the
 *     variable stands
 * @param operand what it is compared with, without the closing parenthesis
 * @param word the word that has the operand
 */
public record IfCondition(String subject, String operator, String operand, Word word) {

  /** The condition of an {@code if} that has at least one word. */
  public static IfCondition of(NginxNode node) {
    List<Word> words = node.arguments();
    Word last = words.get(words.size() - 1);
    List<String> parts = new ArrayList<>(words.stream().map(Word::value).toList());
    int end = parts.size() - 1;
    parts.set(0, parts.get(0).substring(parts.get(0).startsWith("(") ? 1 : 0));
    int length = parts.get(end).length();
    parts.set(end, parts.get(end).substring(0, parts.get(end).endsWith(")") ? length - 1 : length));
    parts.removeIf(String::isEmpty);
    if (parts.isEmpty()) {
      return new IfCondition("", "", "", last);
    }
    String first = parts.get(0);
    boolean isFile = first.startsWith("-") || first.startsWith("!-");
    String second = parts.size() > 1 ? parts.get(1) : "";
    return isFile
        ? new IfCondition(second, first, "", last)
        : new IfCondition(first, second, parts.size() > 2 ? parts.get(2) : "", last);
  }

  /** Whether a regular expression is asked. */
  public boolean isRegex() {
    return operator.contains("~");
  }

  /** Whether it is true of what does not compare. */
  public boolean isNegated() {
    return operator.startsWith("!");
  }
}
