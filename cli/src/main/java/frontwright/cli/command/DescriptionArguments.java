package frontwright.cli.command;

import frontwright.model.deployment.Decider;
import java.nio.file.Path;

/** The arguments of all commands that read a description. */
final class DescriptionArguments {

  private final Argument<String> description;
  private final FrontOptions wanted;
  private final Argument<Path> install;
  private final Argument<Boolean> strict;

  DescriptionArguments(Arguments given) {
    this.description =
        given.parameter(
            0,
            "DESCRIPTION",
            "1",
            String.class,
            "The description, usually deploy.yaml; - for standard input.");
    this.wanted = new FrontOptions(given);
    this.install =
        given.option(
            "--install",
            "DIR",
            Path.class,
            "Write for this place instead of the description's, self-contained: sockets lie there"
                + " too, so that it can be tried where it lies.");
    this.strict = given.flag("--strict", "Exit with 1 when there are warnings.");
  }

  /** The description's name. */
  String description() {
    return description.or("");
  }

  boolean isStrict() {
    return strict.isGiven();
  }

  Decider.Overrides overrides() {
    Path place = install.value();
    return new Decider.Overrides(
        wanted.front.value(),
        wanted.protocol.value(),
        place == null ? null : place.toAbsolutePath().normalize().toString());
  }
}
