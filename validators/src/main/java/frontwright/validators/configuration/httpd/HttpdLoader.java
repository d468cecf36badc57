package frontwright.validators.configuration.httpd;

import frontwright.validators.directives.HttpdContext;
import frontwright.validators.files.FileTree;
import frontwright.validators.files.Paths;
import frontwright.validators.files.Reading;
import frontwright.validators.syntax.httpd.HttpdFile;
import frontwright.validators.syntax.httpd.HttpdParser;
import frontwright.validators.syntax.httpd.Word;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Puts a configuration together from files. Each file is parsed once, however often it is included
 * and by however many configurations, which several threads may load at once.
 */
public final class HttpdLoader {

  /** What main files are called, below the directory that relative paths begin at. */
  private static final List<String> MAIN_FILES =
      List.of("apache2.conf", "httpd.conf", "conf/httpd.conf");

  private final FileTree files;
  private final HttpdBuild build;
  private final Map<String, HttpdFile> parsed = new ConcurrentHashMap<>();

  /** A loader for some httpd of which nothing is known. */
  public HttpdLoader(FileTree files) {
    this(files, HttpdBuild.any(null));
  }

  /** A loader for an httpd. */
  public HttpdLoader(FileTree files, HttpdBuild build) {
    this.files = files;
    this.build = build;
  }

  /**
   * The file at a path as it is written, or nothing where it cannot be read.
   *
   * @param path absolute, see {@link FileTree}
   */
  public @Nullable HttpdFile file(String path) {
    return files.read(path) instanceof Reading.Text text ? parse(path, text) : null;
  }

  /** An access file's lines may not be so long. */
  HttpdFile parse(String path, Reading.Text text) {
    return parsed.computeIfAbsent(
        files.real(path),
        real ->
            HttpdFragment.isAccessFile(path)
                ? HttpdParser.parseHtaccess(text.source())
                : HttpdParser.parse(text.source()));
  }

  /**
   * Loads a file that can be read.
   *
   * @param path where it is. Relative includes begin at {@code ServerRoot}: the file's own, or that
   *     of a main file ({@code apache2.conf}, {@code httpd.conf}, {@code conf/httpd.conf}) in its
   *     directory or above, or where there is none such directory, that main file's directory
   * @param context what it is to be read as; null to find that out
   * @throws IllegalArgumentException when it cannot be read
   */
  public HttpdConfiguration load(String path, @Nullable HttpdContext context) {
    HttpdFile file = file(path);
    if (file == null) {
      throw new IllegalArgumentException(path);
    }
    HttpdContext inferred = context == null ? HttpdFragment.context(path, file) : context;
    return new HttpdRun(files, this, build, serverRoot(path)).load(path, file, inferred);
  }

  /**
   * Loads an access file ({@code .htaccess}, or whatever {@code AccessFileName} says).
   *
   * @throws IllegalArgumentException when it cannot be read
   */
  public HttpdConfiguration accessFile(String path) {
    if (!(files.read(path) instanceof Reading.Text text)) {
      throw new IllegalArgumentException(path);
    }
    HttpdFile file = HttpdParser.parseHtaccess(text.source());
    return new HttpdRun(files, this, build, "/").load(path, file, HttpdContext.HTACCESS);
  }

  private String serverRoot(String path) {
    String own = Paths.parent(path);
    String directory = own;
    while (true) {
      for (String name : MAIN_FILES) {
        String main = Paths.resolve(directory, name);
        if (files.exists(main)) {
          return serverRoot(main, directory);
        }
      }
      if (directory.equals("/")) {
        return own;
      }
      directory = Paths.parent(directory);
    }
  }

  /** What a main file says, if that is a directory here. */
  private String serverRoot(String main, String otherwise) {
    HttpdFile file = file(main);
    return Optional.ofNullable(file).stream()
        .flatMap(read -> read.statements().stream())
        .filter(statement -> statement.isNamed("ServerRoot"))
        .flatMap(statement -> statement.arguments().words().stream().limit(1))
        .map(Word::value)
        .map(root -> Paths.resolve(otherwise, root))
        .filter(files::isDirectory)
        .findFirst()
        .orElse(otherwise);
  }
}
