package frontwright.cli.command;

import frontwright.model.compatibility.Front;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of all commands that read configuration that is there already. */
final class FilesOptions {

  @Option(
      names = "--server",
      paramLabel = "SERVER",
      description = "Whose configuration it is: nginx or httpd; told by the files otherwise.")
  @Nullable Front server;

  @Option(
      names = "--root",
      paramLabel = "DIR",
      description = "Take this directory for /: a copy of another machine's files.")
  @Nullable Path root;
}
