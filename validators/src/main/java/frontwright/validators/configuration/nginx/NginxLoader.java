package frontwright.validators.configuration.nginx;

import frontwright.model.source.Finding;
import frontwright.model.source.Shown;
import frontwright.model.source.Source;
import frontwright.validators.directives.NginxContext;
import frontwright.validators.files.FileTree;
import frontwright.validators.files.Glob;
import frontwright.validators.files.Paths;
import frontwright.validators.files.Reading;
import frontwright.validators.syntax.nginx.Block;
import frontwright.validators.syntax.nginx.Directive;
import frontwright.validators.syntax.nginx.NginxFile;
import frontwright.validators.syntax.nginx.NginxParser;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Puts a configuration together from files. Each file is parsed once, however often it is included
 * and by however many configurations, which several threads may load at once.
 */
public final class NginxLoader {

  static final String RULE = "nginx/include";

  /** More files around each other than anybody nests; nginx runs out of descriptors later. */
  private static final int DEEPEST = 40;

  /** Work beyond which includes are no longer followed: a bomb, not a configuration. */
  private static final int MOST_WORK = 4_000_000;

  /** What reading a file costs, in directives. */
  private static final int FILE = 20;

  private final FileTree files;
  private final Map<String, NginxFile> parsed = new ConcurrentHashMap<>();

  /** A loader from some files. */
  public NginxLoader(FileTree files) {
    this.files = files;
  }

  /**
   * The file at a path as it is written, or nothing where it cannot be read.
   *
   * @param path absolute, see {@link FileTree}
   */
  public @Nullable NginxFile file(String path) {
    return files.read(path) instanceof Reading.Text text ? parse(path, text.source()) : null;
  }

  private NginxFile parse(String path, Source source) {
    return parsed.computeIfAbsent(files.real(path), real -> NginxParser.parse(source));
  }

  /**
   * Loads a file that can be read.
   *
   * @param path where it is; relative includes are relative to its directory, or for a fragment to
   *     the nearest directory above that has an {@code nginx.conf}
   * @param context what it is to be read as; null to find that out
   * @throws IllegalArgumentException when it cannot be read
   */
  public NginxConfiguration load(String path, @Nullable NginxContext context) {
    NginxFile file = file(path);
    if (file == null) {
      throw new IllegalArgumentException(path);
    }
    NginxContext inferred = context == null ? NginxFragment.context(file) : context;
    String prefix = prefix(path, inferred);
    boolean isOwnTree = inferred == NginxContext.MAIN || isPrefix(prefix);
    return new Run(prefix, isOwnTree).load(path, file, inferred);
  }

  private String prefix(String path, @Nullable NginxContext context) {
    String own = Paths.parent(path);
    if (context == NginxContext.MAIN) {
      return own;
    }
    String directory = own;
    while (!isPrefix(directory)) {
      if (directory.equals("/")) {
        return own;
      }
      directory = Paths.parent(directory);
    }
    return directory;
  }

  private boolean isPrefix(String directory) {
    return files.exists(Paths.resolve(directory, "nginx.conf"));
  }

  private static String named(String path) {
    return '"' + Shown.sentence(path) + '"';
  }

  /**
   * Where directives are put.
   *
   * @param context what they stand in
   * @param parent whose block it is
   * @param siblings the directives there
   */
  private record Scope(
      @Nullable NginxContext context, @Nullable NginxNode parent, List<NginxNode> siblings) {}

  /** One configuration while it is put together. */
  private final class Run {

    private final String prefix;
    private final boolean isOwnTree;
    private final Map<String, NginxFile> read = new LinkedHashMap<>();
    private final List<Finding> problems = new ArrayList<>();
    private final Deque<String> open = new ArrayDeque<>();
    private int work;
    private boolean isComplete = true;
    private boolean isExhausted;

    Run(String prefix, boolean isOwnTree) {
      this.prefix = prefix;
      this.isOwnTree = isOwnTree;
    }

    NginxConfiguration load(String path, NginxFile file, @Nullable NginxContext context) {
      List<NginxNode> top = new ArrayList<>();
      enter(path, file, new Scope(context, null, top));
      return new NginxConfiguration(
          context,
          List.copyOf(top),
          List.copyOf(read.values()),
          List.copyOf(read.keySet()),
          List.copyOf(problems),
          isComplete && context == NginxContext.MAIN);
    }

    private void enter(String path, NginxFile file, Scope scope) {
      String real = files.real(path);
      read.put(real, file);
      work += FILE;
      open.push(real);
      addAll(file, file.directives(), scope);
      open.pop();
    }

    private void addAll(NginxFile file, List<Directive> directives, Scope scope) {
      for (Directive directive : directives) {
        NginxNode node = new NginxNode(file, directive, scope.context, scope.parent);
        work++;
        scope.siblings.add(node);
        Block block = directive.block();
        if (block != null) {
          NginxContext inside =
              scope.context == null
                  ? null
                  : NginxFragment.inside(directive, scope.context).orElse(null);
          addAll(file, block.directives(), new Scope(inside, node, node.inside()));
        } else if (directive.is("include") && directive.arguments().size() == 1) {
          include(node, scope);
        }
      }
    }

    private void include(NginxNode node, Scope scope) {
      String path = Paths.resolve(prefix, node.argument(0));
      List<String> found = Glob.isPattern(path) ? Glob.expand(files, path) : List.of(path);
      for (String each : found) {
        if (isExhausted) {
          return;
        }
        if (open.contains(files.real(each))) {
          refuse(node, named(each) + " includes itself", "remove this include");
        } else if (open.size() == DEEPEST || work > MOST_WORK) {
          isExhausted = true;
          refuse(node, "too much is included to go on", "look for files that include each other");
        } else {
          read(each, node, scope);
        }
      }
    }

    private void read(String path, NginxNode node, Scope scope) {
      Reading reading = files.read(path);
      if (reading instanceof Reading.Text text) {
        enter(path, parse(path, text.source()), scope);
      } else if (reading instanceof Reading.Failed failed) {
        refuse(
            node,
            "open() " + named(path) + " failed: it " + failed.reason(),
            "name a file that nginx may read");
      } else {
        missing(path, node);
      }
    }

    /** What lies outside of the configuration's own tree may be there on the right machine. */
    private void missing(String path, NginxNode node) {
      String message = "open() " + named(path) + " failed (2: No such file or directory)";
      if (path.startsWith(prefix + "/") && isOwnTree) {
        refuse(
            node,
            message,
            "correct the path, or create the file; it is relative to " + Shown.quoted(prefix));
      } else {
        isComplete = false;
        problems.add(
            Finding.note(
                RULE,
                node.place(node.arguments().get(0)),
                message + ": what is in it is not known",
                "lint where the file is, or name a copy of that machine's files with --root"));
      }
    }

    private void refuse(NginxNode node, String message, String help) {
      isComplete = false;
      problems.add(Finding.error(RULE, node.place(node.arguments().get(0)), message, help));
    }
  }
}
