package frontwright.cli.usecase.lint;

import frontwright.cli.usecase.InputException;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The files that a command line names, directories searched. Not safe for several threads. */
final class Inputs {

  /** Larger trees are no configuration: somebody named the wrong directory. */
  static final int MOST_FILES = 100_000;

  private static final int DEEPEST = 64;

  /** What editors, packages and people leave behind, and what is evidently something else. */
  private static final Pattern LEFT_BEHIND =
      Pattern.compile(
          "(?i).*(~|\\.(bak|orig|rej|swp|old|dpkg-(dist|old|new|bak)|rpm(new|save)"
              + "|md|txt|html?|css|m?js|json|ya?ml|py|php|sh|pem|crt|key|csr|png|jpe?g|gif|svg"
              + "|ico|gz|zip|so|lock|wsgi|service|socket|ini))");

  private static final Set<String> NOT_SEARCHED =
      Set.of(".git", ".hg", ".svn", "node_modules", "__pycache__", "target");

  private final int mostFiles;
  private final List<Path> files = new ArrayList<>();
  private final List<String> skipped = new ArrayList<>();

  /**
   * None yet.
   *
   * @param mostFiles how many a directory may have
   */
  Inputs(int mostFiles) {
    this.mostFiles = mostFiles;
  }

  /** The files, those of a directory sorted by their paths. */
  List<Path> files() {
    return files;
  }

  /** What was left out that somebody may miss, each with the reason. */
  List<String> skipped() {
    return skipped;
  }

  /**
   * Adds a file, or all that a directory has and that may be configuration.
   *
   * @throws InputException when there is nothing at the path
   */
  void add(Path path) throws InputException {
    if (!Files.exists(path)) {
      boolean isBroken = Files.isSymbolicLink(path);
      throw new InputException(
          "`"
              + path
              + (isBroken ? "` is a link to nothing" : "` does not exist")
              + "; name configuration files, or directories that have some");
    }
    if (Files.isDirectory(path)) {
      search(path);
    } else {
      files.add(path);
    }
  }

  private void search(Path directory) throws InputException {
    List<Path> found = new ArrayList<>();
    try {
      Path real = directory.toRealPath();
      Files.walkFileTree(directory, Set.of(), DEEPEST, new Search(real, found));
    } catch (IOException e) {
      throw new InputException("`" + directory + "` cannot be searched: " + e.getMessage());
    }
    if (found.size() > mostFiles) {
      throw new InputException(
          "`"
              + directory
              + "` has more than "
              + mostFiles
              + " files; name the directory of the configuration");
    }
    Collections.sort(found);
    files.addAll(found);
  }

  private final class Search extends SimpleFileVisitor<Path> {

    private final Path top;
    private final List<Path> found;

    Search(Path top, List<Path> found) {
      this.top = top;
      this.found = found;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
      Path name = directory.getFileName();
      return name != null && NOT_SEARCHED.contains(name.toString())
          ? FileVisitResult.SKIP_SUBTREE
          : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      String name = String.valueOf(file.getFileName());
      boolean isHidden = name.startsWith(".") && !name.equals(".htaccess");
      if (isHidden || LEFT_BEHIND.matcher(name).matches()) {
        return FileVisitResult.CONTINUE;
      }
      if (attributes.isSymbolicLink() ? isInside(file) : attributes.isRegularFile()) {
        found.add(file);
      }
      return found.size() > mostFiles ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
    }

    /** A link to a file of the same tree, such as those of sites-enabled. */
    private boolean isInside(Path link) {
      try {
        Path target = link.toRealPath();
        if (!target.startsWith(top)) {
          skipped.add("`" + link + "` is a link out of the tree");
        }
        return target.startsWith(top) && Files.isRegularFile(target);
      } catch (IOException e) {
        skipped.add("`" + link + "` is a link to nothing");
        return false;
      }
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      skipped.add("`" + file + "` cannot be read");
      return FileVisitResult.CONTINUE;
    }
  }
}
