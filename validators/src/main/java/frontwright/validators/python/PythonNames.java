package frontwright.validators.python;

import frontwright.model.source.Place;
import frontwright.validators.python.Expression.Name;
import frontwright.validators.python.Statement.Alias;
import frontwright.validators.python.Statement.Assignment;
import frontwright.validators.python.Statement.Augmented;
import frontwright.validators.python.Statement.ClassOf;
import frontwright.validators.python.Statement.Content;
import frontwright.validators.python.Statement.Function;
import frontwright.validators.python.Statement.Import;
import frontwright.validators.python.Statement.ImportFrom;
import frontwright.validators.python.Statement.Scope;
import frontwright.validators.python.Value.Foreign;
import frontwright.validators.python.Value.Unsure;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The names of a module after it was imported, as far as that is certain without importing it. */
public final class PythonNames {

  /** Finds the modules of a project. */
  public interface Modules {
    /** The module of a dotted name; null when it is not in the project. */
    @Nullable Found find(String dotted);
  }

  /**
   * A module of a project.
   *
   * @param file its absolute path
   * @param isPackage whether it is a package's {@code __init__}
   */
  public record Found(PythonModule module, String file, boolean isPackage) {}

  /** What a name stands for, and where that is said last. */
  public record Bound(Value value, Place place) {}

  /**
   * The names of a module.
   *
   * @param bound by name, in the order in which they were first said
   * @param elsewhere modules outside of the project that all names were imported from
   */
  public record Names(Map<String, Bound> bound, Set<String> elsewhere) {

    /**
     * The dotted name of something by where it comes from, as in {@code flask.Flask} for {@code
     * Flask}; empty for what has no name.
     */
    public String origin(Expression expression) {
      String dotted = expression.dotted();
      String first = first(dotted);
      Bound found = bound.get(first);
      return found != null && found.value() instanceof Foreign foreign
          ? foreign.name() + dotted.substring(first.length())
          : dotted;
    }
  }

  private final Modules modules;
  private final Set<String> underWay;
  private final String dotted;
  private final Found found;
  private final Map<String, Bound> names = new LinkedHashMap<>();
  private final Map<String, Value> values = new HashMap<>();
  private final Set<String> elsewhere = new LinkedHashSet<>();

  private PythonNames(Modules modules, Set<String> underWay, String dotted, Found found) {
    this.modules = modules;
    this.underWay = underWay;
    this.dotted = dotted;
    this.found = found;
  }

  /** The names of a module of a project, those that it imports from others included. */
  public static Names of(Modules modules, String dotted, Found found) {
    return of(modules, new HashSet<>(), dotted, found);
  }

  private static Names of(Modules modules, Set<String> underWay, String dotted, Found found) {
    PythonNames names = new PythonNames(modules, underWay, dotted, found);
    if (underWay.add(dotted)) {
      found.module().statements().forEach(names::execute);
      underWay.remove(dotted);
    }
    return new Names(names.names, names.elsewhere);
  }

  private void execute(Statement statement) {
    boolean certain = statement.scope() == Scope.MODULE;
    Place place = found.module().place(statement);
    Content content = statement.content();
    if (!certain && statement.scope() != Scope.CONDITION) {
      return;
    }
    if (content instanceof Assignment assignment) {
      Value value = evaluated(assignment.value());
      assignment.targets().forEach(target -> assign(target, value, place, certain));
    } else if (content instanceof Augmented augmented) {
      assign(augmented.target(), new Unsure("changed where it stands"), place, true);
    } else if (content instanceof Import imported) {
      imported.names().forEach(alias -> imported(alias, place, certain));
    } else if (content instanceof ImportFrom from) {
      from(from, place, certain);
    } else if (content instanceof Function function) {
      bind(function.name(), new Unsure("a function"), place, certain);
    } else if (content instanceof ClassOf of) {
      bind(of.name(), new Unsure("a class"), place, certain);
    }
  }

  private Value evaluated(Expression expression) {
    return new Evaluator(found.file(), values).of(expression);
  }

  private void assign(Expression target, Value value, Place place, boolean certain) {
    if (target instanceof Name name) {
      bind(name.name(), value, place, certain);
    } else if (target instanceof Expression.Items items) {
      items.items().forEach(item -> assign(item, new Unsure("unpacked"), place, certain));
    }
  }

  private void bind(String name, Value value, Place place, boolean certain) {
    boolean open = certain || value instanceof Unsure || value instanceof Foreign;
    Value bound = open ? value : new Unsure("set under a condition");
    names.put(name, new Bound(bound, place));
    values.put(name, bound);
  }

  /** {@code import a.b} binds {@code a}; with {@code as}, all of it. */
  private void imported(Alias alias, Place place, boolean certain) {
    boolean renamed = !alias.as().equals(alias.name());
    String name = renamed ? alias.as() : first(alias.name());
    bind(name, new Foreign(renamed ? alias.name() : name), place, certain);
  }

  private static String first(String dotted) {
    int dot = dotted.indexOf('.');
    return dot < 0 ? dotted : dotted.substring(0, dot);
  }

  private void from(ImportFrom from, Place place, boolean certain) {
    String module = absolute(from);
    Found other = modules.find(module);
    Names theirs =
        other == null ? new Names(Map.of(), Set.of(module)) : of(modules, underWay, module, other);
    for (Alias alias : from.names()) {
      if (alias.name().equals("*")) {
        all(theirs, certain);
        continue;
      }
      Bound bound = theirs.bound().get(alias.name());
      if (bound == null) {
        bind(alias.as(), new Foreign(module + "." + alias.name()), place, certain);
      } else {
        bind(alias.as(), bound.value(), bound.place(), certain);
      }
    }
  }

  private void all(Names theirs, boolean certain) {
    theirs
        .bound()
        .forEach(
            (name, bound) -> {
              if (!name.startsWith("_")) {
                bind(name, bound.value(), bound.place(), certain);
              }
            });
    elsewhere.addAll(theirs.elsewhere());
  }

  /** The module that is imported from, dots in front of it counted (The import system, 5.7). */
  private String absolute(ImportFrom from) {
    if (from.levels() == 0) {
      return from.module();
    }
    List<String> parts = List.of(dotted.split("\\."));
    int kept = Math.max(0, parts.size() - from.levels() + (found.isPackage() ? 1 : 0));
    String base = parts.stream().limit(kept).collect(Collectors.joining("."));
    return base.isEmpty() || from.module().isEmpty()
        ? base + from.module()
        : base + "." + from.module();
  }
}
