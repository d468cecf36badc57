package frontwright.cli;

/** What the program's exit codes mean. */
public final class ExitCode {

  /** All is well; warnings included. */
  public static final int OK = 0;

  /** There are findings, what is on disk has drifted, or a server that was tried out has ended. */
  public static final int FINDINGS = 1;

  /** The input or the command line is wrong. */
  public static final int INPUT = 2;

  /** A defect of this program (EX_SOFTWARE of sysexits.h). */
  public static final int DEFECT = 70;

  private ExitCode() {}
}
