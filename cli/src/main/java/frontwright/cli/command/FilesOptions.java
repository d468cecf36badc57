package frontwright.cli.command;

import frontwright.model.compatibility.Front;
import java.nio.file.Path;

/** The options of all commands that read configuration that is there already. */
final class FilesOptions {

  final Argument<Front> server;
  final Argument<Path> root;

  FilesOptions(Arguments given) {
    this.server =
        given.option(
            "--server",
            "SERVER",
            Front.class,
            "Whose configuration it is: nginx or httpd; told by the files otherwise.");
    this.root =
        given.option(
            "--root",
            "DIR",
            Path.class,
            "Take this directory for /: a copy of another machine's files.");
  }
}
