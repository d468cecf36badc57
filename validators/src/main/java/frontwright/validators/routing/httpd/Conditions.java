package frontwright.validators.routing.httpd;

import frontwright.validators.configuration.httpd.HttpdNode;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code <If>}, {@code <ElseIf>} and {@code <Else>}: {@code ap_if_walk_sub} of server/request.c.
 */
final class Conditions {

  private static final Setting<Boolean> ARE_ANY =
      new Setting<>(
          directory -> directory.scopes().stream().anyMatch(Conditions::hasAny), Scope.CONDITIONS);

  private Conditions() {}

  private static boolean hasAny(Scope scope) {
    return scope.hasAny(Scope.CONDITIONS);
  }

  /** The sections that hold among those of what is applicable; theirs are asked after them. */
  static List<Scope> held(HttpdRequest r) {
    return r.directory.get(ARE_ANY) ? held(r, r.directory.scopes()) : List.of();
  }

  /** The sections among these that hold, in their order. */
  static List<Scope> held(HttpdRequest r, List<Scope> scopes) {
    List<Scope> held = List.of();
    boolean wasTrue = false;
    for (Scope scope : scopes) {
      for (HttpdNode node : scope.conditions()) {
        boolean isElse = node.is("Else");
        if (!node.is("If") && wasTrue) {
          continue;
        }
        Scope.certain(node);
        boolean holds = isElse || r.holds(node.argument(0));
        wasTrue = holds && !isElse;
        if (holds) {
          held = held.isEmpty() ? new ArrayList<>() : held;
          held.add(scope.inside(node));
          r.because(node, "holds");
        }
      }
    }
    return held;
  }
}
