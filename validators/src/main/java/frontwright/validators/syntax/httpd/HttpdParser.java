package frontwright.validators.syntax.httpd;

import frontwright.model.source.Source;
import frontwright.model.source.Span;
import java.util.List;

/**
 * Reads httpd's configuration. Any input gives a file, however broken, and prints back as it was;
 * what httpd would refuse is among its problems, which go on after the first.
 *
 * <p>What needs the table of directives (unknown names, wrong places, numbers of arguments) is not
 * looked at, and conditions ({@code <IfModule>} and the like) are not decided: their bodies are
 * read as if they held. Sections nested more than 200 deep are a problem, and have their content
 * beside rather than inside them, so that whoever walks the tree may recurse.
 */
public final class HttpdParser {

  private HttpdParser() {}

  /** Reads a file of the server's configuration; it is best a source of bytes. */
  public static HttpdFile parse(Source source) {
    return parse(source, Limits.SERVER_LINE);
  }

  /** Reads a {@code .htaccess} file: the same syntax, with shorter lines. */
  public static HttpdFile parseHtaccess(Source source) {
    return parse(source, Limits.HTACCESS_LINE);
  }

  private static HttpdFile parse(Source source, int longestLine) {
    Lexer lexer = new Lexer(source);
    lexer.run();
    Problems problems = new Problems(source);
    lexer.longLines().stream()
        .filter(line -> line.length() >= longestLine)
        .map(Lexer.LongLine::span)
        .findFirst()
        .ifPresent(span -> problems.lineTooLong(new Span(span.start(), span.start()), longestLine));
    TreeBuilder builder = new TreeBuilder(problems, lexer.longLines());
    List<Statement> statements = builder.build(lexer.items());
    return new HttpdFile(
        source, lexer.tokens(), statements, List.copyOf(lexer.comments()), problems.sorted());
  }
}
