package frontwright.cli.command;

import frontwright.model.compatibility.Front;
import frontwright.model.compatibility.Protocol;
import frontwright.model.deployment.Decider;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The arguments of all commands that read a description. */
final class DescriptionArguments {

  @Parameters(
      paramLabel = "DESCRIPTION",
      description = "The description, usually deploy.yaml; - for standard input.")
  String description = "";

  @Option(
      names = "--front",
      paramLabel = "FRONT",
      description = "Try another front than the description's: nginx or httpd.")
  @Nullable Front front;

  @Option(
      names = "--protocol",
      paramLabel = "PROTOCOL",
      description =
          "Try another protocol for every application: http, fastcgi, scgi, uwsgi or embedded.")
  @Nullable Protocol protocol;

  @Option(
      names = "--install",
      paramLabel = "DIR",
      description =
          "Write for this place instead of the description's, self-contained: sockets lie there too,"
              + " so that it can be tried where it lies.")
  @Nullable Path install;

  @Option(names = "--strict", description = "Exit with 1 when there are warnings.")
  boolean strict;

  Decider.Overrides overrides() {
    return new Decider.Overrides(
        front, protocol, install == null ? null : install.toAbsolutePath().normalize().toString());
  }
}
