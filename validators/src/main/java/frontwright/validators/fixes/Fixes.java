package frontwright.validators.fixes;

import frontwright.model.source.Finding;
import frontwright.model.source.Fix;
import frontwright.model.source.Source;
import frontwright.model.source.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Applies fixes to texts by position; nothing is printed anew but what a fix replaces. */
public final class Fixes {

  private static final Comparator<Span> ORDER =
      Comparator.comparingInt(Span::start).thenComparing(Span::end);

  private Fixes() {}

  /**
   * What came of it.
   *
   * @param texts the new text of each source that changes
   * @param applied the findings that were remedied, in the given order
   */
  public record Fixed(Map<Source, String> texts, List<Finding> applied) {}

  /**
   * Applies the fixes of the findings that have one. Of two that touch the same stretch the first
   * wins; the second will be found again in the new text.
   *
   * @param unsafeToo whether to apply those that somebody should look at
   */
  public static Fixed apply(Collection<Finding> findings, boolean unsafeToo) {
    Map<Source, Set<Fix.Edit>> edits = new LinkedHashMap<>();
    List<Finding> applied = new ArrayList<>();
    for (Finding finding : findings) {
      Fix fix = finding.fix();
      if (fix != null && (fix.isSafe() || unsafeToo) && isFree(fix, edits)) {
        fix.edits().forEach(edit -> of(edits, edit).add(edit));
        applied.add(finding);
      }
    }
    Map<Source, String> texts = new LinkedHashMap<>();
    edits.forEach((source, all) -> texts.put(source, edited(source.text(), all)));
    return new Fixed(texts, applied);
  }

  private static Set<Fix.Edit> of(Map<Source, Set<Fix.Edit>> edits, Fix.Edit edit) {
    return edits.computeIfAbsent(edit.place().source(), source -> new LinkedHashSet<>());
  }

  /** The same edit twice is one; two findings may have one remedy. */
  private static boolean isFree(Fix fix, Map<Source, Set<Fix.Edit>> edits) {
    return fix.edits().stream()
        .allMatch(
            edit ->
                of(edits, edit).stream()
                    .allMatch(other -> other.equals(edit) || !touch(other, edit)));
  }

  private static boolean touch(Fix.Edit a, Fix.Edit b) {
    Span first = a.place().span();
    Span second = b.place().span();
    return first.start() <= second.end() && second.start() <= first.end();
  }

  private static String edited(String text, Set<Fix.Edit> edits) {
    Set<Fix.Edit> ordered = new TreeSet<>(Comparator.comparing(e -> e.place().span(), ORDER));
    ordered.addAll(edits);
    StringBuilder result = new StringBuilder();
    int at = 0;
    for (Fix.Edit edit : ordered) {
      result.append(text, at, edit.place().span().start()).append(edit.replacement());
      at = edit.place().span().end();
    }
    return result.append(text, at, text.length()).toString();
  }
}
