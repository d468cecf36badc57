package frontwright.cli.usecase.init;

import frontwright.model.source.Source;
import frontwright.validators.project.ProjectFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Reads the files of a project that may say something about its deployment: few, small, and none
 * outside of it. Links are not followed.
 */
final class ProjectScan extends SimpleFileVisitor<Path> {

  private static final int DEEPEST = 5;
  private static final int MOST_FILES = 2000;
  private static final int MAX_BYTES = 256 << 10;

  private static final Set<String> NOT_SEARCHED =
      Set.of(
          "node_modules",
          "__pycache__",
          "site-packages",
          "migrations",
          "tests",
          "test",
          "docs",
          "examples",
          "build",
          "dist");

  private static final Set<String> NAMES =
      Set.of("Procfile", "pyproject.toml", "uwsgi.ini", "production.ini", "development.ini");

  private final Path top;
  private final SortedMap<String, Source> texts = new TreeMap<>();
  private final Set<String> directories = new TreeSet<>();
  private final List<String> virtualenvs = new ArrayList<>();
  private final List<String> skipped = new ArrayList<>();

  private ProjectScan(Path top) {
    this.top = top;
  }

  /**
   * What a project has.
   *
   * @param virtualenvs the directories that are virtual environments, below the top
   * @param skipped what was not read that somebody may miss, each with the reason
   */
  record Result(
      SortedMap<String, Source> texts,
      Set<String> directories,
      List<String> virtualenvs,
      List<String> skipped) {

    /** The files as they will lie in a directory. */
    ProjectFiles in(String root) {
      return new ProjectFiles(root, texts, directories);
    }
  }

  static Result of(Path top) throws IOException {
    ProjectScan scan = new ProjectScan(top);
    Files.walkFileTree(top, Set.of(), DEEPEST, scan);
    return new Result(scan.texts, scan.directories, scan.virtualenvs, scan.skipped);
  }

  @Override
  public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
    if (directory.equals(top)) {
      return FileVisitResult.CONTINUE;
    }
    if (Files.exists(directory.resolve("pyvenv.cfg"))) {
      virtualenvs.add(path(directory));
      return FileVisitResult.SKIP_SUBTREE;
    }
    String name = directory.getFileName().toString();
    if (name.startsWith(".") || NOT_SEARCHED.contains(name)) {
      return FileVisitResult.SKIP_SUBTREE;
    }
    directories.add(path(directory));
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    String path = path(file);
    if (attributes.isDirectory()) {
      directories.add(path);
    } else if (isWanted(path)) {
      if (texts.size() == MOST_FILES) {
        skipped.add("there are more than " + MOST_FILES + " files; the others were not read");
        return FileVisitResult.TERMINATE;
      }
      read(file, path, attributes);
    }
    return FileVisitResult.CONTINUE;
  }

  private static boolean isWanted(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    boolean isRequirements =
        name.endsWith(".txt")
            && (name.startsWith("requirements") || path.startsWith("requirements/"));
    return name.endsWith(".py") || isRequirements || NAMES.contains(name);
  }

  private void read(Path file, String path, BasicFileAttributes attributes) {
    if (!attributes.isRegularFile()) {
      skipped.add(path + " is a link or no regular file, and was not read");
      return;
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MAX_BYTES + 1);
      if (bytes.length > MAX_BYTES) {
        skipped.add(path + " is larger than " + (MAX_BYTES >> 10) + " KiB, and was not read");
      } else {
        texts.put(path, new Source(path, text(bytes)));
      }
    } catch (CharacterCodingException e) {
      skipped.add(path + " is not UTF-8, and was not read");
    } catch (IOException e) {
      skipped.add(path + " cannot be read");
    }
  }

  private static String text(byte[] bytes) throws CharacterCodingException {
    String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    if (text.indexOf('\0') >= 0) {
      throw new CharacterCodingException();
    }
    return text;
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException e) {
    skipped.add(path(file) + " cannot be read");
    return FileVisitResult.CONTINUE;
  }

  private String path(Path file) {
    return top.relativize(file).toString();
  }
}
