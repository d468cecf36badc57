package frontwright.cli.command;

import frontwright.model.compatibility.Front;
import frontwright.model.compatibility.Protocol;
import frontwright.model.deployment.Decider;
import java.nio.file.Path;

/** The arguments of all commands that read a description. */
final class DescriptionArguments {

  private final Argument<String> description;
  private final Argument<Front> front;
  private final Argument<Protocol> protocol;
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
    this.front =
        given.option(
            "--front",
            "FRONT",
            Front.class,
            "Try another front than the description's: nginx or httpd.");
    this.protocol =
        given.option(
            "--protocol",
            "PROTOCOL",
            Protocol.class,
            "Try another protocol for every application: http, fastcgi, scgi, uwsgi or embedded.");
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
        front.value(),
        protocol.value(),
        place == null ? null : place.toAbsolutePath().normalize().toString());
  }
}
