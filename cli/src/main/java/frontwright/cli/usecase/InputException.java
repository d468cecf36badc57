package frontwright.cli.usecase;

/** The input cannot be had; the message says what and what to do, on one line. */
public final class InputException extends Exception {

  private static final long serialVersionUID = 1L;

  private final String words;

  /** With a message for the user. */
  public InputException(String message) {
    super(message);
    this.words = message;
  }

  /** The message for the user. */
  public String words() {
    return words;
  }
}
