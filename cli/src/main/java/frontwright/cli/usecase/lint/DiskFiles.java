package frontwright.cli.usecase.lint;

import frontwright.cli.usecase.RootDirectory;
import frontwright.model.source.Source;
import frontwright.validators.files.FileTree;
import frontwright.validators.files.Paths;
import frontwright.validators.files.Reading;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.StreamSupport;

/** The disk, or a directory of it that stands for the root of another machine. */
public final class DiskFiles implements FileTree {

  /** No configuration is larger; what is would only fill the memory. */
  static final int MAX_BYTES = 64 << 20;

  private final RootDirectory root;
  private final Path current;
  private final boolean isElsewhere;
  private final Map<String, String> real = new ConcurrentHashMap<>();
  private final Map<String, Reading> read = new ConcurrentHashMap<>();

  /**
   * Files below a root.
   *
   * @param root what stands for {@code /}
   * @param current the directory that relative names are shown from; absolute
   */
  public DiskFiles(Path root, Path current) {
    this(root, current, false);
  }

  private DiskFiles(Path root, Path current, boolean isElsewhere) {
    this.root = new RootDirectory(root);
    this.current = current;
    this.isElsewhere = isElsewhere;
  }

  /**
   * A copy of another machine's files, which are shown by their names there.
   *
   * @param root what stands for {@code /} there
   * @param current the directory that relative names on this disk are relative to; absolute
   */
  public static DiskFiles ofMachine(Path root, Path current) {
    return new DiskFiles(root, current, true);
  }

  /** The path under which the server knows a file; it must lie below the root. */
  public String path(Path file) {
    Path absolute = current.resolve(file).normalize();
    if (!absolute.startsWith(root.path())) {
      throw new IllegalArgumentException(file + " is not below " + root.path());
    }
    return onMachine(root.path(), absolute);
  }

  private static String onMachine(Path root, Path file) {
    return Paths.resolve("/", root.relativize(file).toString());
  }

  /** Whether a file lies below the root. */
  public boolean holds(Path file) {
    return current.resolve(file).normalize().startsWith(root.path());
  }

  /** Gives the path of a file a content, such as that of standard input. */
  public void put(String path, Reading reading) {
    read.put(path, reading);
  }

  /** The path of a file that was read. */
  String path(Source source) {
    return read.entrySet().stream()
        .filter(
            entry -> entry.getValue() instanceof Reading.Text text && text.source().equals(source))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }

  /** Where a path is on the disk. */
  Path onDisk(String path) {
    return root.at(path);
  }

  @Override
  public Reading read(String path) {
    return read.computeIfAbsent(path, this::readFromDisk);
  }

  private Reading readFromDisk(String path) {
    try {
      Path file = onDisk(path);
      if (Files.isDirectory(file)) {
        return new Reading.Failed("is a directory");
      }
      if (Files.exists(file) && !Files.isRegularFile(file)) {
        return new Reading.Failed("is no regular file");
      }
      try (InputStream in = Files.newInputStream(file)) {
        return reading(shown(path), in);
      }
    } catch (NoSuchFileException | NotDirectoryException | InvalidPathException e) {
      return new Reading.Missing();
    } catch (AccessDeniedException e) {
      return new Reading.Failed("may not be read by this user");
    } catch (FileSystemLoopException e) {
      return new Reading.Failed("is a link that leads back to itself");
    } catch (IOException e) {
      return new Reading.Failed("cannot be read: " + e.getMessage());
    }
  }

  /** What a stream has, bounded. */
  public static Reading reading(String name, InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(MAX_BYTES + 1);
    return bytes.length > MAX_BYTES
        ? new Reading.Failed("is larger than " + (MAX_BYTES >> 20) + " MiB")
        : new Reading.Text(Source.ofBytes(name, bytes));
  }

  @Override
  public List<String> list(String directory) {
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(onDisk(directory))) {
      return StreamSupport.stream(entries.spliterator(), false)
          .map(entry -> entry.getFileName().toString())
          .sorted()
          .toList();
    } catch (IOException | InvalidPathException e) {
      // As glob(3) has it, what cannot be listed has nothing that matches.
      return List.of();
    }
  }

  @Override
  public boolean isDirectory(String path) {
    return Files.isDirectory(onDisk(path));
  }

  @Override
  public boolean exists(String path) {
    return read.containsKey(path) || Files.exists(onDisk(path));
  }

  @Override
  public String real(String path) {
    return real.computeIfAbsent(path, this::followLinks);
  }

  private String followLinks(String path) {
    try {
      return onMachine(root.path().toRealPath(), onDisk(path).toRealPath());
    } catch (IOException | InvalidPathException e) {
      return path;
    }
  }

  @Override
  public String shown(String path) {
    if (isElsewhere) {
      return path;
    }
    Path file = root.path().resolve(path.substring(1));
    return file.startsWith(current) ? current.relativize(file).toString() : file.toString();
  }
}
