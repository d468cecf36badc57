package frontwright.packages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import frontwright.servers.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** What {@code mvn -Pdist package} makes, installed and used where there is no Java. */
@EnabledIfSystemProperty(named = "frontwright.all", matches = "true")
class PackagesIT {

  private static final Path DIST = Command.ROOT.resolve("cli/target/dist");

  @TempDir Path work;
  private Path clean;

  /** A root with what Debian's package manager needs, and nothing else. */
  @BeforeEach
  void makeRoot() throws IOException {
    clean = work.resolve("root");
    for (String directory : List.of("info", "updates", "triggers")) {
      Files.createDirectories(clean.resolve("var/lib/dpkg").resolve(directory));
    }
    Files.createFile(clean.resolve("var/lib/dpkg/status"));
  }

  private static Path made(String pattern) throws IOException {
    try (Stream<Path> files = Files.list(DIST)) {
      return files
          .filter(file -> file.getFileName().toString().matches(pattern))
          .findFirst()
          .orElseThrow(() -> new AssertionError("no " + pattern + " in " + DIST));
    }
  }

  private Command.Said dpkg(String... arguments) {
    String[] command =
        Stream.concat(
                Stream.of(
                    "dpkg",
                    "--root=" + clean,
                    "--log=/dev/null",
                    "--force-depends",
                    "--force-script-chrootless"),
                Stream.of(arguments))
            .toArray(String[]::new);
    return Command.run(work, command);
  }

  private void install() throws IOException {
    Command.Said said = dpkg("--install", made(".*\\.deb").toString());
    assertThat(said.code()).as(said.text()).isZero();
  }

  /** A path with what the launcher uses, and no Java. */
  private Map<String, String> withoutJava() throws IOException {
    Path bin = Files.createDirectories(work.resolve("bin"));
    if (!Files.exists(bin.resolve("readlink"))) {
      Files.copy(Path.of("/usr/bin/readlink"), bin.resolve("readlink"));
    }
    return Map.of("PATH", bin.toString());
  }

  private void doesItsMainJob(Path program) throws IOException {
    String sample = Command.ROOT.resolve("samples/hello") + "/";
    Path output = work.resolve("output");

    Command.Said generated =
        Command.run(
            work,
            withoutJava(),
            List.of(program + "", "generate", sample + "deploy.yaml", "-o", output + ""));
    assertThat(generated.code()).as(generated.text()).isZero();
    assertThat(output.resolve("nginx/sites/hello.conf"))
        .hasSameTextualContentAs(Path.of(sample, "output/nginx/sites/hello.conf"));

    Command.Said linted =
        Command.run(work, withoutJava(), List.of(program + "", "lint", output + ""));
    assertThat(linted.code()).as(linted.text()).isZero();
  }

  @Test
  void theDebianPackageWorksWithoutJavaAndLeavesNothing() throws IOException {
    install();
    doesItsMainJob(clean.resolve("usr/bin/frontwright"));

    Command.Said removed = dpkg("--purge", "frontwright");

    assertThat(removed.code()).as(removed.text()).isZero();
    assertThat(clean.resolve("usr")).as("what is left after removal").doesNotExist();
  }

  @Test
  void theDebianPackageHasWhatPoliciesAskFor() throws IOException {
    install();
    Path doc = clean.resolve("usr/share/doc/frontwright");
    assertThat(doc.resolve("copyright")).content().contains("Apache-2.0", "GPL-2");
    assertThat(doc.resolve("changelog.gz")).exists();
    Command.Said listed = Command.run(work, "dpkg-deb", "-c", made(".*\\.deb").toString());
    assertThat(listed.text().lines())
        .as("owners and modes")
        .allMatch(
            line -> line.matches("[dl-]rwxr-xr-x root/root .*|-r[w-]-r--r-- root/root .*|l.*"));
    Command.Said verified = dpkg("--verify", "frontwright");
    assertThat(verified.text()).as("files whose sums differ").isEmpty();
  }

  @Test
  void everyCommandHasAManualPage() throws IOException {
    install();
    Path pages = clean.resolve("usr/share/man/man1");
    for (String page : List.of("frontwright.1.gz", "frontwright-lint.1.gz")) {
      Command.Said said =
          Command.run(work, "man", "--warnings", "-l", pages.resolve(page).toString());
      assertThat(said.code()).as(said.text()).isZero();
      assertThat(said.text()).contains("NAME", "OPTIONS").doesNotContain("warning:");
    }
  }

  @Test
  void bashCompletes() throws IOException {
    install();
    Path completion = clean.resolve("usr/share/bash-completion/completions/frontwright");
    String script =
        "source "
            + completion
            + "; COMP_WORDS=(frontwright li); COMP_CWORD=1; _complete_frontwright;"
            + " echo \"${COMPREPLY[@]}\"";

    assertThat(Command.run(work, "bash", "-ec", script)).isEqualTo(new Command.Said(0, "lint\n"));
  }

  @Test
  void fishCompletes() throws IOException {
    String fish = Program.FISH.need();
    install();
    Path completion = clean.resolve("usr/share/fish/vendor_completions.d/frontwright.fish");
    String script =
        "source "
            + completion
            + "; complete -C 'frontwright li'; complete -C 'frontwright lint --format g'";

    assertThat(Command.run(work, fish, "--no-config", "-c", script).text().lines())
        .extracting(line -> line.split("\t")[0])
        .containsExactly("lint", "github", "gitlab");
  }

  /** Typed at a terminal; what is waited for is not what was typed. */
  @Test
  @Timeout(60)
  void zshCompletes() throws IOException {
    String zsh = Program.ZSH.need();
    install();
    String script =
        """
        zmodload zsh/zpty
        zpty shell %s -f -i
        zpty -w shell 'fpath=(%s $fpath); autoload -Uz compinit; compinit -u -D; PATH=%s:$PATH'
        zpty -w -n shell $'frontwright li\t'
        zpty -r shell first '*lint*'
        zpty -w -n shell $'--form\t'
        zpty -r shell second '*mat*'
        print -r -- "$first$second"
        """
            .formatted(
                zsh,
                clean.resolve("usr/share/zsh/vendor-completions"),
                Files.createDirectories(work.resolve("bin")));
    Path program = work.resolve("bin/frontwright");
    Files.writeString(program, "#!/bin/sh\n");
    assertThat(program.toFile().setExecutable(true)).isTrue();

    Command.Said said = Command.run(work, zsh, "-f", "-c", script);

    assertThat(said.code()).as(said.text()).isZero();
    assertThat(said.text()).contains("--format").doesNotContain("not found");
  }

  @Test
  void theArchiveWorksWhereverItIsUnpacked() throws IOException {
    Command.Said unpacked =
        Command.run(work, "tar", "-xzf", made(".*\\.tar\\.gz").toString(), "--strip-components=1");
    assertThat(unpacked.code()).as(unpacked.text()).isZero();

    doesItsMainJob(work.resolve("bin/frontwright"));
    Command.Said started =
        Command.run(
            work,
            work.resolve("runtime/bin/java").toString(),
            "-XX:+UseSerialGC",
            "-Xlog:class+load",
            "-m",
            "frontwright/frontwright.cli.Main",
            "--version");
    assertThat(started.text())
        .as("where classes come from")
        .containsPattern("frontwright\\.cli\\.Main source: shared objects file");
  }

  @Test
  void theJarIsOneFile() throws IOException {
    Command.Said said =
        Command.run(work, Command.JAVA, "-jar", made("frontwright-.*\\.jar").toString(), "schema");

    assertThat(said.code()).as(said.text()).isZero();
    assertThat(new ObjectMapper().readTree(said.text()).path("properties").isEmpty()).isFalse();
  }

  @Test
  void theChecksumsAreOfAllFiles() throws IOException {
    Command.Said said = Command.run(DIST, "sha256sum", "--strict", "-c", "SHA256SUMS");

    assertThat(said.code()).as(said.text()).isZero();
    try (Stream<Path> files = Files.list(DIST)) {
      assertThat(said.text().lines()).hasSize((int) files.count() - 1);
    }
  }

  @Test
  void theBillOfMaterialsNamesTheLibraries() throws IOException {
    JsonNode bill = new ObjectMapper().readTree(made(".*\\.cdx\\.json").toFile());

    assertThat(bill.path("bomFormat").asText()).isEqualTo("CycloneDX");
    assertThat(bill.path("components").findValuesAsText("name"))
        .contains("freemarker", "picocli", "jackson-dataformat-yaml", "snakeyaml")
        .doesNotContain("assertj-core");
  }
}
