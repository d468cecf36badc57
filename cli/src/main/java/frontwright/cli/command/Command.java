package frontwright.cli.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;

/** A command, which is called for its exit code when its command line is read. */
interface Command extends Callable<Integer> {

  /** How its command line is to be read. */
  CommandSpec spec();
}
