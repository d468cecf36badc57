package frontwright.cli.usecase.route;

import frontwright.cli.usecase.DescriptionFile;
import frontwright.cli.usecase.InputException;
import frontwright.cli.usecase.Rendered;
import frontwright.cli.usecase.lint.DiskFiles;
import frontwright.model.compatibility.Front;
import frontwright.model.deployment.Decider;
import frontwright.model.deployment.Deployment;
import frontwright.model.deployment.Site;
import frontwright.model.source.Finding;
import frontwright.model.source.Source;
import frontwright.templates.Targets;
import frontwright.validators.configuration.httpd.HttpdBuild;
import frontwright.validators.configuration.httpd.HttpdConfiguration;
import frontwright.validators.configuration.httpd.HttpdLoader;
import frontwright.validators.configuration.httpd.HttpdNode;
import frontwright.validators.configuration.nginx.NginxConfiguration;
import frontwright.validators.configuration.nginx.NginxLoader;
import frontwright.validators.files.Reading;
import frontwright.validators.lint.ServerGuess;
import frontwright.validators.routing.Landmarks;
import frontwright.validators.routing.httpd.HttpdLandmarks;
import frontwright.validators.routing.httpd.HttpdRouter;
import frontwright.validators.routing.nginx.NginxLandmarks;
import frontwright.validators.routing.nginx.NginxRouter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what requests are asked of: a description, or the configuration of either server. */
public final class Subjects {

  private static final String STANDARD_INPUT = "-";

  /** What main files are called in a directory that is named. */
  private static final List<String> MAIN_FILES =
      List.of("nginx.conf", "apache2.conf", "httpd.conf", "conf/httpd.conf", "deploy.yaml");

  private final @Nullable Front server;
  private final Path root;
  private final String mount;
  private final DiskFiles files;
  private final InputStream standardInput;

  /**
   * A reader.
   *
   * @param server whose configuration it is; null where the file tells
   * @param root what stands for {@code /}: a copy of another machine's files; null for this one
   * @param mount where the application may be mounted, for what may stand behind a front; {@code
   *     ""} for the root
   * @param standardInput what is read for {@code -}
   * @throws InputException when the root is no directory
   */
  public Subjects(
      @Nullable Front server, @Nullable Path root, String mount, InputStream standardInput)
      throws InputException {
    this.server = server;
    this.root = root == null ? Path.of("/") : root;
    if (!Files.isDirectory(this.root)) {
      throw new InputException("`" + root + "` is no directory; name one with --root");
    }
    Path current = Path.of("").toAbsolutePath();
    this.files =
        root == null ? new DiskFiles(this.root, current) : DiskFiles.ofMachine(root, current);
    this.mount = mount;
    this.standardInput = standardInput;
  }

  /**
   * Reads a file, or the main file of a directory.
   *
   * @throws InputException when it cannot be read, or is neither a description nor configuration
   */
  public Subject read(String name) throws InputException {
    return read(name, false);
  }

  /**
   * As {@link #read}, to be compared with another one: of a description it is the front that is
   * written for it, since only fronts send messages.
   */
  public Subject readFront(String name) throws InputException {
    return read(name, true);
  }

  private Subject read(String name, boolean asFront) throws InputException {
    Optional<Subject> outside = outside(name, asFront);
    return outside.isPresent() ? outside.get() : inside(name, asFront);
  }

  /** A description may lie anywhere: it is no file of the machine that the root is a copy of. */
  private Optional<Subject> outside(String name, boolean asFront) {
    Path file = Path.of(name);
    if (server != null || files.holds(file) || !Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try (InputStream in = Files.newInputStream(file)) {
      return DiskFiles.reading(name, in) instanceof Reading.Text text
              && isDescription(name, text.source())
          ? Optional.of(described(name, text.source(), asFront))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty(); // told where it is looked for below the root
    }
  }

  private Subject inside(String name, boolean asFront) throws InputException {
    boolean isInput = name.equals(STANDARD_INPUT);
    String path = isInput ? "/<stdin>" : path(main(located(Path.of(name))));
    if (isInput) {
      files.put(path, standardInput());
    }
    if (!(files.read(path) instanceof Reading.Text text)) {
      String why = files.read(path) instanceof Reading.Failed f ? f.reason() : "does not exist";
      throw new InputException("`" + name + "` " + why + "; name a file that can be read");
    }
    if (server == null && isDescription(path, text.source())) {
      return described(isInput ? name : text.source().name(), text.source(), asFront);
    }
    Optional<Front> guessed =
        Optional.ofNullable(server).or(() -> ServerGuess.of(path, text.source()));
    return switch (guessed.orElseThrow(() -> unknown(name))) {
      case NGINX -> nginx(path);
      case HTTPD -> httpd(path);
    };
  }

  /** Where a file is on this disk: an absolute name may be that on the other machine. */
  private Path located(Path named) {
    boolean isThere = named.isAbsolute() && !files.holds(named);
    return isThere ? root.resolve(named.normalize().toString().substring(1)) : named;
  }

  private String path(Path file) throws InputException {
    if (!files.holds(file)) {
      throw new InputException("`" + file + "` is not below the directory that --root names");
    }
    return files.path(file);
  }

  private static InputException unknown(String name) {
    return new InputException(
        "`"
            + name
            + "` is neither a description nor nginx's or httpd's configuration; say with --server"
            + " whose it is");
  }

  private static Path main(Path named) throws InputException {
    if (!Files.isDirectory(named)) {
      return named;
    }
    return MAIN_FILES.stream()
        .map(named::resolve)
        .filter(Files::isRegularFile)
        .findFirst()
        .orElseThrow(
            () ->
                new InputException(
                    "`"
                        + named
                        + "` has none of "
                        + String.join(", ", MAIN_FILES)
                        + "; name a file"));
  }

  private Reading standardInput() throws InputException {
    try {
      return DiskFiles.reading("<stdin>", standardInput);
    } catch (IOException e) {
      throw new InputException("standard input cannot be read: " + e.getMessage());
    }
  }

  private static boolean isDescription(String path, Source source) {
    String name = path.toLowerCase(Locale.ROOT);
    return name.endsWith(".yaml")
        || name.endsWith(".yml")
        || source.text().lines().limit(50).anyMatch(line -> line.startsWith("frontwright:"));
  }

  /** The bytes were read already, to know what they are. */
  private Subject described(String name, Source source, boolean asFront) {
    byte[] bytes = source.text().getBytes(StandardCharsets.ISO_8859_1);
    DescriptionFile.Decided decided = DescriptionFile.decide(name, bytes, Decider.Overrides.NONE);
    List<Finding> errors = decided.findings().stream().filter(Finding::isError).toList();
    if (decided.deployment().isEmpty()) {
      return new Subject(Answerers.nothing(), new Landmarks(List.of()), errors);
    }
    Deployment deployment = decided.deployment().get();
    Stream<String> directories = deployment.sites().stream().flatMap(Site::directories);
    DiskServed served =
        new DiskServed(root, Stream.concat(directories, deployment.scripts()).toList());
    Answerer answerer =
        asFront
            ? Answerers.front(Rendered.front(deployment, Targets.render(deployment), served), mount)
            : Answerers.description(deployment, decided.origins(), served);
    return new Subject(answerer, Landmarks.of(deployment), errors);
  }

  private Subject nginx(String path) {
    NginxConfiguration configuration = new NginxLoader(files).load(path, null);
    List<String> directories =
        configuration
            .all()
            .filter(n -> n.is("root") || n.is("alias"))
            .map(n -> n.argument(0))
            .toList();
    DiskServed served = new DiskServed(root, directories);
    return new Subject(
        Answerers.front(NginxRouter.of(configuration, served), mount),
        NginxLandmarks.of(configuration),
        problems(
            configuration.problems(),
            configuration.files().stream().flatMap(file -> file.problems().stream())));
  }

  private Subject httpd(String path) {
    HttpdConfiguration configuration =
        new HttpdLoader(files, HttpdBuild.any(null)).load(path, null);
    List<String> directories =
        configuration.all().map(Subjects::directory).flatMap(Optional::stream).toList();
    DiskServed served = new DiskServed(root, directories);
    return new Subject(
        Answerers.front(HttpdRouter.of(configuration, served, files), mount),
        HttpdLandmarks.of(configuration),
        problems(
            configuration.problems(),
            configuration.files().stream().flatMap(file -> file.problems().stream())));
  }

  private static Optional<String> directory(HttpdNode node) {
    if (node.is("DocumentRoot")) {
      return Optional.of(node.argument(0));
    }
    return node.is("Alias") || node.is("ScriptAlias") || node.is("WSGIScriptAlias")
        ? Optional.of(node.argument(1))
        : Optional.empty();
  }

  private static List<Finding> problems(List<Finding> includes, Stream<Finding> syntax) {
    List<Finding> all = new ArrayList<>(includes);
    syntax.forEach(all::add);
    all.sort(Finding.BY_PLACE);
    return all;
  }
}
