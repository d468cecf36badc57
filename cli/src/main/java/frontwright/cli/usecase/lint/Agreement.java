package frontwright.cli.usecase.lint;

import frontwright.cli.usecase.InputException;
import frontwright.model.description.DescriptionReader;
import frontwright.model.shape.Located;
import frontwright.model.source.Finding;
import frontwright.model.source.Findings;
import frontwright.validators.baseline.BaselineFile;
import frontwright.validators.lint.LintSettings;
import frontwright.validators.lint.Selection;
import frontwright.validators.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was agreed on in files: the settings, and the findings that are known.
 *
 * @param settings the settings; null where there are none
 * @param directory where they lie, and what their paths begin at
 * @param baselinePath where the known findings are or will be; null where none are wanted
 * @param baseline the known findings; null where the file is not there yet
 * @param mistakes what is wrong with those files
 */
record Agreement(
    @Nullable Settings settings,
    Path directory,
    @Nullable Path baselinePath,
    @Nullable BaselineFile baseline,
    List<Finding> mistakes) {

  /** A larger one is not what it seems to be. */
  private static final int MAX_BYTES = 16 << 20;

  /**
   * Reads them.
   *
   * @param config a file of settings; null to look for one
   * @param said the path of the known findings; null to go by the settings
   * @param isNew whether the known findings are about to be written, and need not be there
   * @throws InputException when a file that is named cannot be read
   */
  static Agreement read(Path current, @Nullable Path config, @Nullable Path said, boolean isNew)
      throws InputException {
    Path file = config == null ? search(current) : current.resolve(config);
    if (file == null) {
      return baseline(null, current, said, isNew, List.of());
    }
    Path directory = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(current);
    Findings findings = findings(file, current, "settings");
    Optional<Settings> settings = Settings.read(findings);
    if (settings.isEmpty()) {
      return new Agreement(null, directory, null, null, findings.sorted());
    }
    Located<String> baseline = settings.get().baseline();
    Path path = said != null || baseline == null ? said : directory.resolve(baseline.value());
    return baseline(settings.get(), directory, path, isNew, findings.sorted());
  }

  private static @Nullable Path search(Path current) {
    for (Path at = current; at != null; at = at.getParent()) {
      if (Files.isRegularFile(at.resolve(Settings.FILE))) {
        return at.resolve(Settings.FILE);
      }
      if (Files.exists(at.resolve(".git"))) {
        return null;
      }
    }
    return null;
  }

  private static Agreement baseline(
      @Nullable Settings settings,
      Path directory,
      @Nullable Path path,
      boolean isNew,
      List<Finding> mistakes)
      throws InputException {
    if (path == null || isNew) {
      return new Agreement(settings, directory, path, null, mistakes);
    }
    Findings findings = findings(path, directory, "baseline");
    BaselineFile baseline = BaselineFile.read(findings).orElse(null);
    return new Agreement(settings, directory, path, baseline, findings.sorted());
  }

  private static Findings findings(Path file, Path current, String group) throws InputException {
    Path absolute = current.resolve(file);
    String shown = absolute.startsWith(current) ? current.relativize(absolute) + "" : file + "";
    try {
      if (Files.size(absolute) > MAX_BYTES) {
        throw new InputException("`" + shown + "` is larger than " + (MAX_BYTES >> 20) + " MiB");
      }
      return DescriptionReader.decode(shown, Files.readAllBytes(absolute), group);
    } catch (IOException e) {
      throw new InputException(
          "`"
              + shown
              + "` cannot be read: "
              + e.getMessage()
              + "; `--write-baseline` makes a baseline");
    }
  }

  /** How files are read: what the command line says comes first. */
  LintSettings settings(LintSettings said) {
    if (settings == null) {
      return said;
    }
    return new LintSettings(
        first(said.server(), settings.server()),
        first(said.nginx(), settings.nginxVersion()),
        first(said.httpd(), settings.httpdVersion()),
        said.nginxContext(),
        said.httpdContext());
  }

  private static <T> @Nullable T first(@Nullable T said, @Nullable Located<T> agreed) {
    return said != null || agreed == null ? said : agreed.value();
  }

  /** Whether a finding is told. */
  boolean isTold(Finding finding, Path current, Selection said) {
    if (settings == null) {
      return said.isTold(finding);
    }
    Path file = current.resolve(finding.place().source().name()).normalize();
    String path = file.startsWith(directory) ? directory.relativize(file) + "" : file + "";
    return settings.selection(path, said).isTold(finding);
  }
}
