package frontwright.validators.regex;

/** Leaves the parser. Carries what came of parsing. */
final class RegexFault extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final Compilation outcome;

  private RegexFault(Compilation outcome) {
    super(outcome.toString(), null, false, false);
    this.outcome = outcome;
  }

  static RegexFault refused(String reason, int offset) {
    return new RegexFault(new Compilation.Refused(reason, offset));
  }

  static RegexFault unknown() {
    return new RegexFault(new Compilation.Unknown());
  }

  Compilation outcome() {
    return outcome;
  }
}
