package frontwright.validators.lint;

import frontwright.model.source.Finding;
import frontwright.model.source.Source;
import frontwright.model.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What came of reading one server's files.
 *
 * @param texts the files that were read, each once
 * @param problems what is wrong with their syntax and their includes
 */
record Linted(List<Text> texts, List<Finding> problems) {

  /**
   * A file as far as comments in it matter.
   *
   * @param comments where they are, from top to bottom
   * @param statements where directives and sections are, by their beginning; one that is inside of
   *     another comes behind it
   */
  record Text(Source source, List<Span> comments, List<Span> statements) {

    /** What opens a block or a section, which goes on for more than a directive. */
    private static final String OPENING = "{<";

    /**
     * Where a fault in the syntax begins to matter: where it was noticed, or with the directive
     * that has the quote that was not closed.
     */
    int beginning(Finding fault) {
      int noticed = fault.place().span().start();
      Finding.Related related = fault.related();
      if (related == null || OPENING.indexOf(first(related)) >= 0) {
        return noticed;
      }
      int at = related.place().span().start();
      return statements.stream()
          .filter(span -> span.start() <= at && at <= span.end())
          .reduce((outer, inner) -> inner)
          .map(Span::start)
          .orElse(at);
    }

    private static char first(Finding.Related related) {
      return related.place().source().text().charAt(related.place().span().start());
    }

    /** The spans of nodes and of what is inside of them. */
    static <N> List<Span> statements(
        List<N> nodes, Function<N, List<N>> inside, Function<N, Span> span) {
      List<Span> spans = new ArrayList<>();
      collect(nodes, inside, span, spans);
      return spans;
    }

    private static <N> void collect(
        List<N> nodes, Function<N, List<N>> inside, Function<N, Span> span, List<Span> spans) {
      for (N node : nodes) {
        spans.add(span.apply(node));
        collect(inside.apply(node), inside, span, spans);
      }
    }
  }
}
