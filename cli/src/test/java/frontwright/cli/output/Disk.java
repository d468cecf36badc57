package frontwright.cli.output;

import frontwright.templates.GeneratedFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Puts files on disk, and takes down what is there. */
final class Disk {

  static final Map<String, String> VERSIONS = Map.of("nginx", "1.22", "gunicorn", "20.1");

  private Disk() {}

  static List<GeneratedFile> files(Map<String, String> texts) {
    return texts.entrySet().stream().map(e -> new GeneratedFile(e.getKey(), e.getValue())).toList();
  }

  /** Writes files as a run of Frontwright does. */
  static Plan generate(Path directory, Map<String, String> texts) {
    OutputDirectory output = new OutputDirectory(directory);
    return output.apply(output.plan(files(texts), VERSIONS));
  }

  /** Writes a file as a user does, some time ago. */
  static void put(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
      age(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Makes a file old, so that writing it again would show. */
  static void age(Path file) throws IOException {
    Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000_000_000L));
  }

  /** The regular files below a directory, with their texts, without the lock. */
  static Map<String, String> texts(Path directory) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    for (Path path : below(directory)) {
      if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
        texts.put(directory.relativize(path).toString(), Files.readString(path));
      }
    }
    texts.remove(Manifest.FILE);
    return texts;
  }

  /**
   * All that is below a directory: kind, mode, and for files identity, time and content. Two that
   * are equal show that nothing was touched.
   */
  static Map<String, String> snapshot(Path directory) throws IOException {
    Map<String, String> all = new TreeMap<>();
    for (Path path : below(directory)) {
      all.put(directory.relativize(path).toString(), describe(path));
    }
    return all;
  }

  static List<Path> below(Path directory) throws IOException {
    try (Stream<Path> paths = Files.walk(directory)) {
      return paths.skip(1).toList();
    }
  }

  private static String describe(Path path) throws IOException {
    if (Files.isSymbolicLink(path)) {
      return "link to " + Files.readSymbolicLink(path);
    }
    String mode = PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    return Files.isDirectory(path)
        ? "directory " + mode
        : String.join(
            " ",
            "file",
            mode,
            Files.getAttribute(path, "unix:ino").toString(),
            Files.getLastModifiedTime(path).toString(),
            Files.readString(path));
  }

  /** Removes a directory and all that is in it. */
  static void remove(Path directory) throws IOException {
    try (Stream<Path> paths = Files.walk(directory)) {
      for (Path path : paths.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.delete(path);
      }
    }
  }
}
