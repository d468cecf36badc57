package frontwright.cli.usecase.up;

import java.util.List;

/** A server ended by itself, or does not become ready. */
public final class ServerException extends Exception {

  private static final long serialVersionUID = 1L;

  private final String what;
  private final transient List<String> log;

  ServerException(String what, List<String> log) {
    super(what);
    this.what = what;
    this.log = List.copyOf(log);
  }

  /** Which server, and what became of it; one line. */
  public String what() {
    return what;
  }

  /** The last lines of its log. */
  public List<String> log() {
    return log;
  }
}
