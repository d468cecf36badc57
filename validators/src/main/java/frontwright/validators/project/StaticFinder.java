package frontwright.validators.project;

import frontwright.model.source.Place;
import frontwright.validators.files.Paths;
import frontwright.validators.python.Expression;
import frontwright.validators.python.Expression.Attribute;
import frontwright.validators.python.Expression.Call;
import frontwright.validators.python.Expression.Str;
import frontwright.validators.python.Expression.Unreadable;
import frontwright.validators.python.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the static files of frameworks that serve them below the application itself. */
final class StaticFinder {

  private final ProjectFiles files;
  private final String path;

  /**
   * A finder.
   *
   * @param path the file in which the application is made
   */
  StaticFinder(ProjectFiles files, String path) {
    this.files = files;
    this.path = path;
  }

  /**
   * The files of an application.
   *
   * @param call what makes it
   * @param place where that is
   * @param around what else is executed there
   */
  List<StaticFiles> of(Framework framework, Call call, Place place, List<Statement> around) {
    return switch (framework) {
      case FLASK -> flask(call, new Evidence(place, "Flask's static files"));
      case PYRAMID -> pyramid(around);
      case FALCON -> falcon(around);
      case DJANGO, BOTTLE, WSGI -> List.of();
    };
  }

  /** The folder {@code static} beside the module, at its name, unless something else is said. */
  private List<StaticFiles> flask(Call call, Evidence evidence) {
    String folder = argument(call, "static_folder", "static");
    boolean isOpen =
        call.arguments().stream().anyMatch(Unreadable.class::isInstance)
            || call.arguments().size() > 1;
    if (folder == null || isOpen) {
      return List.of();
    }
    String url = argument(call, "static_url_path", "/" + Paths.name(Paths.withoutSlash(folder)));
    String directory = Paths.resolve(files.absolute(ProjectFiles.parent(path)), folder);
    if (url == null || !files.hasAbsolute(directory)) {
      return List.of();
    }
    return List.of(new StaticFiles(below(url), directory, evidence.toString(), null));
  }

  /** A keyword's string; {@code otherwise} where it is not given, null where it is no string. */
  private static @Nullable String argument(Call call, String keyword, String otherwise) {
    Expression value = call.keywords().get(keyword);
    return value == null ? otherwise : value instanceof Str str ? str.value() : null;
  }

  /** {@code config.add_static_view('static', 'package:directory')}. */
  private List<StaticFiles> pyramid(List<Statement> around) {
    List<StaticFiles> found = new ArrayList<>();
    for (Statement statement : around) {
      Call call = call(statement, "add_static_view");
      if (call == null) {
        continue;
      }
      String name = string(call, 0, "name");
      String spec = string(call, 1, "path");
      if (name == null || spec == null || name.contains("//")) {
        continue;
      }
      int colon = spec.indexOf(':');
      String start = files.importable(path).directory();
      String directory =
          colon < 0
              ? Paths.resolve(files.absolute(ProjectFiles.parent(path)), spec)
              : Paths.resolve(
                  files.absolute(
                      ProjectFiles.child(start, spec.substring(0, colon).replace('.', '/'))),
                  spec.substring(colon + 1));
      found.add(
          files(
              below(name),
              directory,
              new Evidence(files.python(path).place(statement), "add_static_view")));
    }
    return found;
  }

  /** {@code app.add_static_route('/static', '/srv/static')}. */
  private List<StaticFiles> falcon(List<Statement> around) {
    List<StaticFiles> found = new ArrayList<>();
    for (Statement statement : around) {
      Call call = call(statement, "add_static_route");
      if (call == null) {
        continue;
      }
      String url = string(call, 0, "prefix");
      String directory = string(call, 1, "directory");
      if (url != null && directory != null && directory.startsWith("/")) {
        String normal = Paths.resolve("/", directory);
        Evidence evidence = new Evidence(files.python(path).place(statement), "add_static_route");
        found.add(new StaticFiles(below(url), normal, evidence.toString(), null));
      }
    }
    return found;
  }

  private StaticFiles files(String url, String directory, Evidence evidence) {
    String doubt = files.hasAbsolute(directory) ? null : "%s names a directory that is not there";
    return new StaticFiles(
        url, directory, evidence.toString(), doubt == null ? null : doubt.formatted(evidence));
  }

  /** The call of a method that a statement is; null where it is something else. */
  private static @Nullable Call call(Statement statement, String method) {
    return statement.content() instanceof Statement.Evaluation evaluation
            && evaluation.value() instanceof Call call
            && call.function() instanceof Attribute of
            && of.name().equals(method)
        ? call
        : null;
  }

  private static @Nullable String string(Call call, int index, String keyword) {
    Expression value =
        index < call.arguments().size()
            ? call.arguments().get(index)
            : call.keywords().get(keyword);
    return value instanceof Str str ? str.value() : null;
  }

  /** A URL below the mount: without the slash in front, with one behind. */
  private static String below(String url) {
    String bare = Paths.withoutSlash(url);
    int start = 0;
    while (start < bare.length() && bare.charAt(start) == '/') {
      start++;
    }
    return bare.substring(start) + "/";
  }
}
