package frontwright.cli.command;

import frontwright.cli.usecase.ReadBack;
import frontwright.model.deployment.Deployment;
import frontwright.model.source.Finding;
import frontwright.templates.GeneratedFile;
import java.util.List;

/** What would not do what is described is not written, and it is not the description's fault. */
final class Proof {

  private Proof() {}

  /** Whether the servers would do what is described; says what is wrong where they would not. */
  static boolean holds(Console console, Deployment deployment, List<GeneratedFile> files) {
    List<Finding> faults = ReadBack.faults(files);
    if (!faults.isEmpty()) {
      console.report(faults, false);
      return defect(console, "a server would refuse what was rendered");
    }
    List<String> disagreements = ReadBack.disagreements(deployment, files);
    if (!disagreements.isEmpty()) {
      disagreements.forEach(console.err()::println);
      return defect(console, "what was rendered does not do what is described");
    }
    return true;
  }

  private static boolean defect(Console console, String what) {
    console
        .err()
        .println(
            "frontwright: a defect of frontwright itself: "
                + what
                + ".\nNothing was written. Report the above with the description that caused it.");
    return false;
  }
}
