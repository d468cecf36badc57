package frontwright.validators.syntax.httpd;

/** Whether a condition holds, as far as that is known. */
public enum Truth {
  TRUE,
  FALSE,
  /** It depends on what was not said, or httpd would refuse it. */
  UNKNOWN;

  static Truth of(boolean value) {
    return value ? TRUE : FALSE;
  }

  Truth not() {
    return switch (this) {
      case TRUE -> FALSE;
      case FALSE -> TRUE;
      case UNKNOWN -> UNKNOWN;
    };
  }
}
