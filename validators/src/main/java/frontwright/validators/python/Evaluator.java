package frontwright.validators.python;

import frontwright.validators.files.Paths;
import frontwright.validators.python.Expression.Attribute;
import frontwright.validators.python.Expression.Binary;
import frontwright.validators.python.Expression.Call;
import frontwright.validators.python.Expression.Items;
import frontwright.validators.python.Expression.Name;
import frontwright.validators.python.Expression.Str;
import frontwright.validators.python.Expression.Subscript;
import frontwright.validators.python.Expression.Unreadable;
import frontwright.validators.python.Expression.Whole;
import frontwright.validators.python.Value.Flag;
import frontwright.validators.python.Value.Foreign;
import frontwright.validators.python.Value.None;
import frontwright.validators.python.Value.PathOf;
import frontwright.validators.python.Value.Text;
import frontwright.validators.python.Value.Unsure;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates what settings are made of: literals, names, and paths by {@code pathlib} and {@code
 * os.path}. Links in paths are not followed.
 */
final class Evaluator {

  private static final Unsure COMPUTED = new Unsure("computed");

  private static final Unsure RELATIVE = new Unsure("relative to where the process runs");

  private static final Set<String> PATHS =
      Set.of("pathlib.Path", "pathlib.PosixPath", "pathlib.PurePath", "pathlib.PurePosixPath");

  /** What gives the path back as it is, absolute and normalized as ours are. */
  private static final Set<String> SAME =
      Set.of(
          "os.path.abspath",
          "os.path.realpath",
          "os.path.normpath",
          "os.fspath",
          "str",
          "django.utils._os.upath");

  private static final Set<String> ENVIRONMENT =
      Set.of("os.environ.get", "os.getenv", "decouple.config", "os.environ.setdefault");

  private final String file;
  private final Map<String, Value> names;

  /**
   * An evaluation in a module.
   *
   * @param file its absolute path, which is {@code __file__}
   * @param names what its names stand for so far
   */
  Evaluator(String file, Map<String, Value> names) {
    this.file = file;
    this.names = names;
  }

  Value of(Expression expression) {
    if (expression instanceof Str str) {
      return new Text(str.value());
    } else if (expression instanceof Whole whole) {
      return new Value.Whole(whole.value());
    } else if (expression instanceof Name name) {
      return name(name.name());
    } else if (expression instanceof Items items) {
      return new Value.Items(items.items().stream().map(this::of).toList());
    } else if (expression instanceof Attribute attribute) {
      return attribute(of(attribute.of()), attribute.name());
    } else if (expression instanceof Call call) {
      return call(call);
    } else if (expression instanceof Subscript subscript) {
      return subscript(subscript);
    } else if (expression instanceof Binary binary) {
      return binary(binary.operator(), of(binary.left()), of(binary.right()));
    } else {
      assert expression instanceof Unreadable;
      return COMPUTED;
    }
  }

  private Value name(String name) {
    Value bound = names.get(name);
    if (bound != null) {
      return bound;
    }
    return switch (name) {
      case "__file__" -> new Text(file);
      case "True" -> new Flag(true);
      case "False" -> new Flag(false);
      case "None" -> new None();
      case "str" -> new Foreign("str");
      default -> new Unsure("computed from `" + name + "`, which is not told here");
    };
  }

  private static Value attribute(Value of, String name) {
    if (of instanceof PathOf path && name.equals("parent")) {
      return new PathOf(Paths.parent(path.path()));
    }
    if (of instanceof Foreign foreign) {
      return new Foreign(foreign.name() + "." + name);
    }
    return of instanceof Unsure ? of : COMPUTED;
  }

  private Value subscript(Subscript subscript) {
    Value index = of(subscript.index());
    if (subscript.of() instanceof Attribute attribute
        && attribute.name().equals("parents")
        && of(attribute.of()) instanceof PathOf path
        && index instanceof Value.Whole number) {
      String at = path.path();
      for (long up = 0; up <= Math.min(number.number(), at.length()); up++) {
        at = Paths.parent(at);
      }
      return new PathOf(at);
    }
    Value of = of(subscript.of());
    return of instanceof Foreign foreign && foreign.name().equals("os.environ")
        ? environment(index)
        : COMPUTED;
  }

  private static Value environment(@Nullable Value name) {
    return new Unsure(
        name instanceof Text text
            ? "taken from the environment variable `" + text.text() + "`"
            : "taken from the environment");
  }

  private Value call(Call call) {
    List<Value> arguments = call.arguments().stream().map(this::of).toList();
    if (call.function() instanceof Attribute method && of(method.of()) instanceof PathOf path) {
      return switch (method.name()) {
        case "resolve", "absolute" -> path;
        case "as_posix" -> new Text(path.path());
        case "joinpath" -> joined(path.path(), arguments, PathOf::new);
        default -> COMPUTED;
      };
    }
    Value function = of(call.function());
    if (function instanceof Foreign foreign) {
      return foreign(foreign.name(), arguments);
    }
    return function instanceof Unsure ? new Unsure("computed by a call") : COMPUTED;
  }

  private static Value foreign(String name, List<Value> arguments) {
    Value first = arguments.isEmpty() ? null : arguments.get(0);
    if (ENVIRONMENT.contains(name)) {
      return environment(first);
    }
    String path = first == null ? null : text(first);
    if (path == null) {
      return first instanceof Unsure ? first : new Unsure("computed by `" + name + "`");
    }
    if (PATHS.contains(name)) {
      return joined(path, arguments.subList(1, arguments.size()), PathOf::new);
    }
    if (name.equals("os.path.join")) {
      return joined(path, arguments.subList(1, arguments.size()), Text::new);
    }
    if (name.equals("os.path.dirname") && path.startsWith("/")) {
      return new Text(Paths.parent(path));
    }
    if (SAME.contains(name)) {
      return path.startsWith("/") || name.equals("str") ? new Text(path) : COMPUTED;
    }
    return new Unsure("computed by `" + name + "`");
  }

  private interface Making {
    Value of(String path);
  }

  private static Value joined(String start, List<Value> parts, Making making) {
    if (!start.startsWith("/")) {
      return RELATIVE;
    }
    String at = start;
    for (Value part : parts) {
      String text = text(part);
      if (text == null) {
        return part instanceof Unsure ? part : COMPUTED;
      }
      at = Paths.resolve(at, text);
    }
    return making.of(at);
  }

  private static Value binary(String operator, Value left, Value right) {
    if (left instanceof Unsure) {
      return left;
    }
    if (right instanceof Unsure) {
      return right;
    }
    if (operator.equals("/") && left instanceof PathOf path) {
      return joined(path.path(), List.of(right), PathOf::new);
    }
    if (operator.equals("+") && left instanceof Text a && right instanceof Text b) {
      return new Text(a.text() + b.text());
    }
    return COMPUTED;
  }

  /** A string, or a path as one. */
  private static @Nullable String text(Value value) {
    return value instanceof Text text
        ? text.text()
        : value instanceof PathOf path ? path.path() : null;
  }
}
