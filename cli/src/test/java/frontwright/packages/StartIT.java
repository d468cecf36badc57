package frontwright.packages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The executable jar, and the launcher of a checkout with its archives of classes. */
class StartIT {

  private static final Path JAR = Command.ROOT.resolve("cli/target/frontwright.jar");
  private static final String CONFIGURATION =
      """
      server {
          listen 80;
          server_name www.example.com;
          location / {
              proxy_pass http://127.0.0.1:8000;
              proxy_set_header Host $host;
          }
      }
      """;

  private static final Command.Said CLEAN = new Command.Said(0, "1 file: no findings\n");

  @TempDir Path work;
  private Path checkout;

  /** A checkout that is built already, with nothing else in it than the launcher needs. */
  @BeforeEach
  void checkOut() throws IOException {
    checkout = Files.createDirectories(work.resolve("checkout"));
    Files.writeString(work.resolve("a.conf"), CONFIGURATION);
    for (String copied :
        List.of("frontwright", "pom.xml", "cli/pom.xml", "cli/src/build", "samples/hello")) {
      copy(Command.ROOT.resolve(copied), checkout.resolve(copied));
    }
    copy(Command.ROOT.resolve("samples/uwsgi-httpd"), checkout.resolve("samples/uwsgi-httpd"));
    Files.createDirectories(checkout.resolve("cli/src/main"));
    copy(JAR, checkout.resolve("cli/target/frontwright.jar"));
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copied = to.resolve(from.relativize(file).toString());
        Files.createDirectories(copied.getParent());
        Files.copy(file, copied, StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
  }

  private List<String> lint() {
    return List.of(checkout.resolve("frontwright").toString(), "lint", "a.conf");
  }

  private Path archive() throws IOException {
    try (Stream<Path> files = Files.list(checkout.resolve("cli/target/archives"))) {
      return files.filter(file -> file.toString().endsWith(".jsa")).findFirst().orElseThrow();
    }
  }

  @Test
  void lintLoadsNeitherYamlNorFreeMarker() {
    Command.Said said =
        Command.run(
            work, Command.JAVA, "-Xlog:class+load", "-jar", JAR.toString(), "lint", "a.conf");

    assertThat(said.text())
        .as("classes that `lint` loads")
        .contains("frontwright.cli.usecase.lint.Lint")
        .doesNotContain(" freemarker.", " org.yaml.", " com.fasterxml.");
  }

  /** What was rewritten for the bundle is what a verifier takes, used by commands or not. */
  @Test
  void everyClassOfTheBundleVerifies() throws IOException {
    Path program =
        Files.writeString(
            work.resolve("Verify.java"),
            """
            public class Verify {
              public static void main(String[] jar) throws Exception {
                try (var entries = new java.util.jar.JarFile(jar[0])) {
                  for (var entry : java.util.Collections.list(entries.entries())) {
                    String name = entry.getName();
                    if (name.startsWith("frontwright/") && name.endsWith(".class")) {
                      Class<?> one = Class.forName(name.replaceFirst(".class$", "").replace('/', '.'), false,
                          Verify.class.getClassLoader());
                      java.lang.invoke.MethodHandles.privateLookupIn(one, java.lang.invoke.MethodHandles.lookup())
                          .ensureInitialized(one);
                      System.out.println(one.getName());
                    }
                  }
                }
              }
            }
            """);
    Command.Said said =
        Command.run(work, Command.JAVA, "-cp", JAR.toString(), program.toString(), JAR.toString());

    assertThat(said.code()).as(said.text()).isZero();
    assertThat(said.text()).contains("frontwright.cli.usecase.lint.Lint$$0");
  }

  /** What makes archives is replaced by a script of one line. */
  private void replaceArchiver(String script) throws IOException {
    Path archiver = checkout.resolve("cli/src/build/class-archive");
    FileTime built = Files.getLastModifiedTime(archiver);
    Files.writeString(archiver, "#!/bin/sh\n" + script + "\n");
    Files.setLastModifiedTime(archiver, built);
  }

  @Test
  void classesComeFromAnArchiveThatIsMadeOnce() throws IOException {
    assertThat(Command.run(work, Command.usual(), lint())).isEqualTo(CLEAN);
    FileTime made = Files.getLastModifiedTime(archive());
    assertThat(Command.run(work, Command.usual(), lint())).isEqualTo(CLEAN);
    assertThat(Files.getLastModifiedTime(archive())).as("after a second start").isEqualTo(made);

    Command.Said said =
        Command.run(
            work,
            Command.JAVA,
            "-XX:+UseSerialGC",
            "-XX:SharedArchiveFile=" + archive(),
            "-Xlog:class+load",
            "-Xbootclasspath/a:" + checkout.resolve("cli/target/frontwright.jar"),
            "frontwright.cli.Main",
            "lint",
            "a.conf");
    assertThat(said.text())
        .as("where classes come from")
        .containsPattern("frontwright\\.cli\\.usecase\\.lint\\.Lint source: shared objects file")
        .containsPattern("picocli\\.CommandLine source: shared objects file");
  }

  @Test
  void aNewerJarGetsAnArchiveOfItsOwn() throws IOException {
    replaceArchiver("echo made >>\"$1\"");
    Command.run(work, Command.usual(), lint());
    Path jar = checkout.resolve("cli/target/frontwright.jar");
    long made = Files.getLastModifiedTime(archive()).toMillis();
    Files.setLastModifiedTime(jar, FileTime.fromMillis(made + 1000));

    Command.run(work, Command.usual(), lint());

    assertThat(archive()).hasContent("made\nmade\n");
  }

  @Test
  void anArchiveOfSomethingElseIsNoObstacle() throws IOException {
    replaceArchiver("echo no archive >\"$1\"");

    assertThat(Command.run(work, Command.usual(), lint())).isEqualTo(CLEAN);
  }

  @Test
  void whereNoneCanBeMadeItStartsWithout() throws IOException {
    replaceArchiver("exit 1");

    assertThat(Command.run(work, Command.usual(), lint())).isEqualTo(CLEAN);
    assertThat(archive()).as("it is not tried again").isEmptyFile();
  }

  @Test
  void startsAtOnceAllSayTheSame() throws InterruptedException {
    List<Process> starts =
        Stream.generate(() -> Command.start(work, Command.usual(), lint())).limit(2).toList();

    for (Process start : starts) {
      assertThat(Command.said(start)).isEqualTo(CLEAN);
    }
  }

  @Test
  void noJavaIsSaid() {
    Map<String, String> environment = new HashMap<>(Command.usual());
    environment.put("JAVA_HOME", "/nonexistent");

    Command.Said said = Command.run(work, environment, lint());

    assertThat(said)
        .isEqualTo(
            new Command.Said(
                70, "frontwright: no java found; install a JDK 17 or newer, or set JAVA_HOME\n"));
  }
}
