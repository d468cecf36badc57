package frontwright.cli.usecase.lint;

import frontwright.model.source.Finding;
import frontwright.model.source.Source;
import frontwright.validators.files.Reading;
import frontwright.validators.fixes.Fixes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Remedies findings until nothing is left to remedy, in memory first. */
final class Fixing {

  /** A fix may uncover another finding; not often, and never without end. */
  private static final int MOST_ROUNDS = 10;

  private final DiskFiles files;
  private final boolean unsafeToo;
  private final Map<String, Changed> changed = new LinkedHashMap<>();

  /**
   * A file with a new text.
   *
   * @param name as messages mention it
   * @param before the old text, a character for each byte
   * @param after the new one
   */
  record Changed(String name, String before, String after) {}

  Fixing(DiskFiles files, boolean unsafeToo) {
    this.files = files;
    this.unsafeToo = unsafeToo;
  }

  /**
   * Applies fixes to what is in memory, and lints again after each round.
   *
   * @param lint what is found now
   * @return what is found in the end
   */
  List<Finding> run(Supplier<List<Finding>> lint) {
    List<Finding> found = lint.get();
    for (int round = 0; round < MOST_ROUNDS; round++) {
      Fixes.Fixed fixed = Fixes.apply(found, unsafeToo);
      if (fixed.texts().isEmpty()) {
        return found;
      }
      fixed.texts().forEach(this::replace);
      List<Finding> after = lint.get();
      if (faults(after) > faults(found)) {
        throw new IllegalStateException(
            "a fix of " + fixed.applied().get(0).rule() + " has broken the syntax");
      }
      found = after;
    }
    return found;
  }

  private static long faults(List<Finding> findings) {
    return findings.stream().filter(finding -> finding.rule().endsWith("/syntax")).count();
  }

  private void replace(Source source, String text) {
    String path = files.path(source);
    Changed before = changed.get(path);
    String original = before == null ? source.text() : before.before();
    changed.put(path, new Changed(source.name(), original, text));
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    files.put(path, new Reading.Text(Source.ofBytes(source.name(), bytes)));
  }

  /** The files that are different now. */
  List<Changed> changed() {
    return List.copyOf(changed.values());
  }

  /**
   * Writes the new texts, each file in one go; links stay links.
   *
   * @throws IOException with what cannot be written; the files before it are
   */
  void write() throws IOException {
    for (Map.Entry<String, Changed> entry : changed.entrySet()) {
      Path file = files.onDisk(entry.getKey()).toRealPath();
      Path beside = Files.createTempFile(file.getParent(), ".frontwright-", ".tmp");
      try {
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
        Files.write(beside, entry.getValue().after().getBytes(StandardCharsets.ISO_8859_1));
        Files.setPosixFilePermissions(beside, permissions);
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(beside);
      }
    }
  }
}
