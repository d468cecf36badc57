package frontwright.validators.routing.httpd;

import frontwright.model.routing.Reason;
import frontwright.validators.configuration.httpd.HttpdNode;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The decisions on a request's way; where they are written is looked up for those that are read.
 */
final class Reasons extends AbstractList<Reason> {

  private final List<Supplier<Reason>> reasons = new ArrayList<>();

  /** Notes one, and what decided it, or null. */
  void add(@Nullable HttpdNode node, String text) {
    reasons.add(() -> new Reason(node == null ? null : node.head(), text));
  }

  /** Notes that a section, or an access file, applies. */
  void applies(Scope scope) {
    reasons.add(() -> new Reason(scope.place(), "applies"));
  }

  @Override
  public boolean add(Reason reason) {
    return reasons.add(() -> reason);
  }

  @Override
  protected void removeRange(int from, int to) {
    reasons.subList(from, to).clear();
  }

  @Override
  public Reason get(int index) {
    return reasons.get(index).get();
  }

  @Override
  public int size() {
    return reasons.size();
  }
}
