package frontwright.cli.usecase;

import frontwright.model.deployment.Decider;
import frontwright.model.deployment.Deployment;
import frontwright.model.description.Description;
import frontwright.model.description.DescriptionReader;
import frontwright.model.intention.Origins;
import frontwright.model.source.Finding;
import frontwright.model.source.Findings;
import frontwright.validators.advice.AdviceRules;
import frontwright.validators.advice.Subject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a description and decides it: the common beginning of all use cases. */
public final class DescriptionFile {

  /** The name under which standard input is known. */
  public static final String STANDARD_INPUT = "-";

  /**
   * What came of it.
   *
   * @param deployment the decided deployment, empty when there is an error among the findings
   * @param findings errors, or warnings and notes about the decided deployment; from top to bottom
   * @param origins where the description says what was decided
   */
  public record Decided(Optional<Deployment> deployment, List<Finding> findings, Origins origins) {}

  private DescriptionFile() {}

  /**
   * Reads, decides and judges.
   *
   * @param name a path, or {@link #STANDARD_INPUT}
   * @param standardInput what is read for {@link #STANDARD_INPUT}
   * @throws InputException when the file cannot be read or is larger than {@link
   *     DescriptionReader#MAX_BYTES}, or the place to install into cannot be written
   */
  public static Decided decide(String name, InputStream standardInput, Decider.Overrides overrides)
      throws InputException {
    String install = overrides.install();
    if (install != null && !Description.isInstallable(install)) {
      throw new InputException(
          "`"
              + install
              + "` cannot be installed into; use letters, digits and `-._+@` in its path");
    }
    boolean isInput = name.equals(STANDARD_INPUT);
    return decide(name, isInput ? read("standard input", standardInput) : read(name), overrides);
  }

  /**
   * Decides and judges what was read.
   *
   * @param name the file's path, or {@link #STANDARD_INPUT}
   */
  public static Decided decide(String name, byte[] bytes, Decider.Overrides overrides) {
    String shown = name.equals(STANDARD_INPUT) ? "<stdin>" : name;
    Findings findings = DescriptionReader.decode(shown, bytes);
    Optional<Description> description = DescriptionReader.read(findings);
    Optional<Deployment> deployment =
        description.flatMap(d -> Decider.decide(d, overrides, findings));
    List<Finding> all = new ArrayList<>(findings.sorted());
    if (description.isEmpty() || deployment.isEmpty()) {
      return new Decided(Optional.empty(), List.copyOf(all), Origins.NONE);
    }
    Subject subject = new Subject(findings.source(), description.get(), deployment.get());
    all.addAll(AdviceRules.judge(subject));
    all.sort(Finding.BY_PLACE);
    Origins origins = Origins.of(findings.source(), description.get(), deployment.get());
    return new Decided(deployment, List.copyOf(all), origins);
  }

  private static byte[] read(String name) throws InputException {
    Path path = Path.of(name);
    if (Files.isDirectory(path)) {
      throw new InputException(
          "`" + name + "` is a directory; name the description in it, such as `deploy.yaml`");
    }
    try (InputStream in = Files.newInputStream(path)) {
      return read("`" + name + "`", in);
    } catch (NoSuchFileException e) {
      throw new InputException("`" + name + "` does not exist; name a description");
    } catch (AccessDeniedException e) {
      throw new InputException("`" + name + "` may not be read by this user");
    } catch (IOException e) {
      throw new InputException("`" + name + "` cannot be read: " + e.getMessage());
    }
  }

  private static byte[] read(String shown, InputStream in) throws InputException {
    try {
      byte[] bytes = in.readNBytes(DescriptionReader.MAX_BYTES + 1);
      if (bytes.length > DescriptionReader.MAX_BYTES) {
        throw new InputException(
            shown
                + " is larger than "
                + (DescriptionReader.MAX_BYTES >> 10)
                + " KiB; a description is smaller: name the right file, or split it");
      }
      return bytes;
    } catch (IOException e) {
      throw new InputException(shown + " cannot be read: " + e.getMessage());
    }
  }
}
