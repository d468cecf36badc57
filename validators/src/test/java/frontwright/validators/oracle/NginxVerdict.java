package frontwright.validators.oracle;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What nginx stopped at.
 *
 * @param message its words, with a character for each byte
 * @param line of the file, from 1
 */
record NginxVerdict(String message, int line) {

  private static final Pattern EMERGENCY =
      Pattern.compile("\\[emerg\\] [^:]*: (.*) in (\\S+):(\\d+)$", Pattern.MULTILINE);

  /** Reads what it said; empty where all was well, and where it named no place. */
  static Optional<NginxVerdict> of(Oracle.Said said) {
    Matcher stop = EMERGENCY.matcher(said.text());
    return stop.find()
        ? Optional.of(new NginxVerdict(stop.group(1), Integer.parseInt(stop.group(3))))
        : Optional.empty();
  }
}
