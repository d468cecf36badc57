package frontwright.validators.project;

import frontwright.model.source.Source;
import frontwright.validators.files.Paths;
import frontwright.validators.python.PythonModule;
import frontwright.validators.python.PythonNames;
import frontwright.validators.python.PythonNames.Found;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** The texts of a project that say how it is deployed. Paths are below its root, with {@code /}. */
public final class ProjectFiles {

  private final String root;
  private final SortedMap<String, Source> texts;
  private final Set<String> directories;
  private final Map<String, PythonModule> modules = new HashMap<>();

  /** A module's file, as it is imported. */
  record Importable(String directory, String dotted) {}

  /**
   * A project.
   *
   * @param root where it will be deployed, absolute: what paths in its settings are relative to
   * @param texts by path; each source is named by its path
   * @param directories the directories that there are, by path
   */
  public ProjectFiles(String root, SortedMap<String, Source> texts, Set<String> directories) {
    this.root = root;
    this.texts = texts;
    this.directories = directories;
  }

  /** The absolute path of one below the root; {@code ""} is the root. */
  String absolute(String path) {
    return path.isEmpty() ? root : Paths.resolve(root, path);
  }

  boolean hasDirectory(String path) {
    return directories.contains(path);
  }

  /** Whether an absolute path is a directory of the project. */
  boolean hasAbsolute(String path) {
    return path.equals(root)
        || (path.startsWith(root + "/") && hasDirectory(path.substring(root.length() + 1)));
  }

  Optional<Source> text(String path) {
    return Optional.ofNullable(texts.get(path));
  }

  /** The paths of the texts with a file name, those further up first. */
  List<String> named(String name) {
    return texts.keySet().stream()
        .filter(path -> Paths.name(path).equals(name))
        .sorted((a, b) -> Long.compare(depth(a), depth(b)))
        .toList();
  }

  private static long depth(String path) {
    return path.chars().filter(c -> c == '/').count();
  }

  /** The paths of all texts whose names end so. */
  List<String> ending(String end) {
    return texts.keySet().stream().filter(path -> path.endsWith(end)).toList();
  }

  PythonModule python(String path) {
    return modules.computeIfAbsent(
        path, p -> PythonModule.of(Objects.requireNonNull(texts.get(p), path)));
  }

  /** The directory of a path; {@code ""} for what is at the top. */
  static String parent(String path) {
    int slash = path.lastIndexOf('/');
    return slash < 0 ? "" : path.substring(0, slash);
  }

  static String child(String directory, String name) {
    return directory.isEmpty() ? name : directory + "/" + name;
  }

  /** How a file is imported: packages are the directories with {@code __init__.py}. */
  Importable importable(String path) {
    List<String> parts = new ArrayList<>();
    String name = Paths.name(path);
    String directory = parent(path);
    if (!name.equals("__init__.py")) {
      parts.add(name.substring(0, name.length() - ".py".length()));
    }
    while (!directory.isEmpty() && texts.containsKey(child(directory, "__init__.py"))) {
      parts.add(0, Paths.name(directory));
      directory = parent(directory);
    }
    return new Importable(directory, String.join(".", parts));
  }

  /** The file of a module that is imported from a directory; null when it is not in the project. */
  @Nullable String file(String directory, String dotted) {
    String path = child(directory, dotted.replace('.', '/'));
    if (texts.containsKey(path + ".py")) {
      return path + ".py";
    }
    return texts.containsKey(path + "/__init__.py") ? path + "/__init__.py" : null;
  }

  /** The modules that are imported from a directory. */
  PythonNames.Modules modules(String directory) {
    return dotted -> {
      String file = dotted.isEmpty() ? null : file(directory, dotted);
      return file == null ? null : found(file);
    };
  }

  private Found found(String file) {
    return new Found(python(file), absolute(file), file.endsWith("/__init__.py"));
  }

  /** What the names of a file of Python stand for. */
  PythonNames.Names names(String path) {
    Importable importable = importable(path);
    return PythonNames.of(modules(importable.directory()), importable.dotted(), found(path));
  }
}
