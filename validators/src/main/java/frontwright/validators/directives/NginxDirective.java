package frontwright.validators.directives;

import frontwright.model.value.Version;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A command of a module of nginx. A name may have several, of different modules and contexts.
 *
 * @param name its name, which nginx compares byte for byte
 * @param module the module as its source or its documentation names it
 * @param origin who makes the module
 * @param contexts where it may stand; empty for a third party's, of which that is not known
 * @param arity how many arguments it takes, without its name
 * @param flag whether the one argument is {@code on} or {@code off}
 * @param body what follows the arguments
 * @param since the first version that has it; null where that is long ago or not known
 * @param until the first version that lacks it again; null while it is there
 */
public record NginxDirective(
    String name,
    String module,
    Origin origin,
    Set<NginxContext> contexts,
    Arity arity,
    boolean flag,
    Body body,
    @Nullable Version since,
    @Nullable Version until) {

  /** Who makes a module. */
  public enum Origin {
    /** nginx, and everybody has it or can build it. */
    OPEN,
    /** nginx, and subscribers have it. */
    SUBSCRIPTION,
    /** Somebody else. */
    THIRD_PARTY
  }

  /** What follows the arguments. */
  public enum Body {
    /** A semicolon. */
    NONE,
    /** A block of directives. */
    DIRECTIVES,
    /** A block of entries, whose first word is no directive: a map, a list of types. */
    ENTRIES,
    /** Not known. */
    OPEN
  }

  /** Whether a version has it; null stands for any. */
  public boolean in(@Nullable Version version) {
    return version == null
        || ((since == null || version.compareTo(since) >= 0)
            && (until == null || version.compareTo(until) < 0));
  }

  /** Whether it may stand there, as far as that is known. */
  public boolean allowedIn(NginxContext context) {
    return origin == Origin.THIRD_PARTY || contexts.contains(context);
  }
}
