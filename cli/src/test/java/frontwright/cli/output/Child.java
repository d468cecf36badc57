package frontwright.cli.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import frontwright.templates.GeneratedFile;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Frontwright's output in a process of its own. */
final class Child {

  static final boolean IS_ROOT = "root".equals(System.getProperty("user.name"));

  /** What a process ended with. */
  record Result(int code, String output) {}

  private Child() {}

  /** Starts a task, as this user. */
  static Process start(String task, Path directory, String... arguments) throws IOException {
    return start(List.of(), System.getProperty("java.class.path"), task, directory, arguments);
  }

  /** Starts a task as a user who may not write everywhere: nobody for root, else this one. */
  static Process startAsOrdinaryUser(Path classes, String task, Path directory, String... arguments)
      throws IOException {
    if (!IS_ROOT) {
      return start(task, directory, arguments);
    }
    List<String> user =
        List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups", "--");
    return start(user, readableByAll(classes), task, directory, arguments);
  }

  private static Process start(
      List<String> user, String classes, String task, Path directory, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>(user);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-cp", classes, Child.class.getName()));
    command.addAll(List.of(task, directory.toString()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  static Result end(Process process) throws IOException, InterruptedException {
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    return new Result(process.waitFor(), output);
  }

  /** Another user may not see where this was built. */
  private static String readableByAll(Path classes) throws IOException {
    List<String> copies = new ArrayList<>();
    for (Class<?> one : List.of(Child.class, OutputDirectory.class, GeneratedFile.class)) {
      Path copy = classes.resolve(one.getSimpleName());
      copy(location(one), copy);
      copies.add(copy.toString());
    }
    return String.join(File.pathSeparator, copies);
  }

  private static Path location(Class<?> one) {
    try {
      return Path.of(one.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> paths = Files.walk(from)) {
      for (Path path : paths.toList()) {
        Path copy = to.resolve(from.relativize(path).toString());
        Files.copy(path, copy);
        Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString("rwxr-xr-x"));
      }
    }
  }

  /** The tasks; what a user would read goes to standard output. */
  public static void main(String[] arguments) throws IOException {
    Path directory = Path.of(arguments[1]);
    try {
      switch (arguments[0]) {
        case "generate" -> Disk.generate(directory, texts(arguments));
        case "generate-again-and-again" -> generateOften(directory, texts(arguments));
        case "generate-many" -> Disk.generate(directory, many(arguments[2]));
        case "hold" -> BusyFile.holding(directory, Child::waitForTheEndOfInput);
        case "enter-alone" -> enterOften(directory, Path.of(arguments[2]));
        default -> throw new IllegalArgumentException(arguments[0]);
      }
    } catch (OutputException e) {
      System.out.println(e.getMessage());
      System.exit(2);
    }
  }

  private static Map<String, String> texts(String[] arguments) {
    Map<String, String> texts = new TreeMap<>();
    Stream.of(arguments)
        .skip(2)
        .forEach(a -> texts.put(a.substring(0, a.indexOf('=')), a.substring(a.indexOf('=') + 1)));
    return texts;
  }

  static Map<String, String> many(String text) {
    Map<String, String> texts = new TreeMap<>();
    IntStream.range(0, 2000).forEach(i -> texts.put("d/" + i, text));
    return texts;
  }

  private static int waitForTheEndOfInput() {
    System.out.println("held");
    try {
      return System.in.read();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void generateOften(Path directory, Map<String, String> texts) {
    int succeeded = 0;
    while (succeeded < 10) {
      try {
        Disk.generate(directory, texts);
        Disk.generate(directory, Map.of());
        succeeded++;
      } catch (OutputException e) {
        expectBusy(e);
      }
    }
  }

  /** Everybody who is inside makes the same file, which works for one at a time. */
  private static void enterOften(Path directory, Path inside) {
    int entered = 0;
    while (entered < 100) {
      try {
        entered += BusyFile.holding(directory, () -> makeAndRemove(inside));
      } catch (OutputException e) {
        expectBusy(e);
      }
    }
  }

  private static int makeAndRemove(Path inside) {
    try {
      Files.createFile(inside);
      Files.delete(inside);
      return 1;
    } catch (FileAlreadyExistsException e) {
      throw new IllegalStateException("two were inside at once", e);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void expectBusy(OutputException e) {
    if (!e.getMessage().startsWith("another run is writing to")) {
      throw e;
    }
  }
}
