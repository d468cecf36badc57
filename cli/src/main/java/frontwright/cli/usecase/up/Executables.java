package frontwright.cli.usecase.up;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks for programs. */
final class Executables {

  /** Where Debian has servers, which are not on an ordinary user's path. */
  private static final List<String> MORE = List.of("/usr/local/sbin", "/usr/sbin", "/sbin");

  private Executables() {}

  /** The first of some programs on the path. */
  static Optional<Path> find(String... names) {
    String path = Objects.requireNonNullElse(System.getenv("PATH"), "/usr/bin:/bin");
    List<String> directories =
        Stream.concat(Stream.of(path.split(File.pathSeparator)), MORE.stream())
            .filter(directory -> !directory.isEmpty())
            .toList();
    return Stream.of(names)
        .flatMap(name -> directories.stream().map(directory -> Path.of(directory, name)))
        .filter(Executables::isProgram)
        .map(Path::toAbsolutePath)
        .findFirst();
  }

  static boolean isProgram(Path path) {
    return Files.isRegularFile(path) && Files.isExecutable(path);
  }
}
