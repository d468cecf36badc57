package frontwright.validators.oracle;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The first thing that is wrong with a file.
 *
 * @param phase when httpd meets it
 * @param line the line that it names; 0 where all is well
 * @param message its words, without quotes
 */
record HttpdVerdict(Phase phase, int line, String message) {

  /** httpd reads everything, then carries out what it has not carried out while it read. */
  enum Phase {
    READ,
    PROCESSED,
    WELL
  }

  static final HttpdVerdict WELL = new HttpdVerdict(Phase.WELL, 0, "");

  private static final Pattern STRUCTURE =
      Pattern.compile(
          "</.* without matching <.* section|Expected </.*> but saw .*"
              + "|Expected </.*> before end of configuration|.*> directive missing closing >"
              + "|.* was not closed|expected token not found: </Macro>|Line too long",
          Pattern.DOTALL);

  /** Reads what {@code apache2 -t} said of a file. */
  static HttpdVerdict of(Oracle.Said answer) {
    String said = answer.text();
    String file = answer.file().toString();
    String name = Pattern.quote(file);
    Matcher processed =
        Pattern.compile("AH00526: Syntax error on line (\\d+) of (.*):\n(.*)").matcher(said);
    if (processed.find()) {
      boolean isHere = processed.group(2).equals(file);
      return new HttpdVerdict(
          Phase.PROCESSED,
          isHere ? Integer.parseInt(processed.group(1)) : lineOfUse(processed.group(2)),
          isHere ? plain(processed.group(3)) : "in a macro: " + processed.group(3));
    }
    Matcher tooLong =
        Pattern.compile("Error reading " + name + " at line (\\d+): (.*)").matcher(said);
    if (tooLong.find()) {
      return new HttpdVerdict(
          Phase.READ, Integer.parseInt(tooLong.group(1)), plain(tooLong.group(2)));
    }
    Matcher read =
        Pattern.compile("Syntax error on line (\\d+) of " + name + ": (.*)", Pattern.DOTALL)
            .matcher(said);
    if (read.find()) {
      return new HttpdVerdict(
          Phase.READ, Integer.parseInt(read.group(1)), words(read.group(2), name));
    }
    Matcher macro = Pattern.compile("Syntax error on line \\d+ of (macro .*)").matcher(said);
    if (macro.find()) {
      return new HttpdVerdict(
          Phase.READ, lineOfUse(macro.group(1)), "in a macro: " + macro.group(1));
    }
    // Some modules complain without a place when all has been carried out.
    if (!said.contains("Syntax OK")) {
      return new HttpdVerdict(Phase.PROCESSED, Integer.MAX_VALUE, "elsewhere: " + said);
    }
    return WELL;
  }

  /** Whether it is about brackets and not about what is between them. */
  boolean isStructural() {
    return STRUCTURE.matcher(message).matches();
  }

  /** The line of the file in which the outermost macro is used, from what httpd calls its text. */
  static int lineOfUse(String macro) {
    Matcher use = Pattern.compile(".* used on line (\\d+) of .*").matcher(macro);
    return use.find() ? Integer.parseInt(use.group(1)) : 0;
  }

  /** Of the sections that were not closed httpd lists all, the outermost last. */
  private static String words(String logged, String name) {
    String said = logged.replace("\\n", "\n").replace("\\\\", "\\");
    Matcher open =
        Pattern.compile("(?s)(?:.*\n)?" + name + ":\\d+: (.*) was not closed[.]\\s*").matcher(said);
    if (open.matches()) {
      return open.group(1) + " was not closed";
    }
    Matcher contents = Pattern.compile("(?s).*contents error: (.*)").matcher(said);
    return plain(contents.matches() ? contents.group(1) : said.lines().findFirst().orElse(""));
  }

  static String plain(String message) {
    return message.replace("`", "").replace("'>'", ">").strip();
  }

  /** Whether httpd meets it when it has read everything. */
  boolean isAtEnd() {
    return message.endsWith(" was not closed");
  }

  /** Whether ours says the same of the same line. */
  boolean isSaidBy(HttpdVerdict ours) {
    return phase == ours.phase && line == ours.line && isSameMessage(ours.message);
  }

  /** In a condition that does not hold we compare the kind; elsewhere all that is readable. */
  private boolean isSameMessage(String ours) {
    boolean isShownOtherwise = ours.matches("(?s).*([^ -~]|\\\\u|[.]{3}).*");
    boolean isKind = ours.equals("but saw") || ours.equals("before end of configuration");
    return isKind
        ? message.startsWith("Expected </") && message.contains(ours)
        : isShownOtherwise || message.equalsIgnoreCase(ours);
  }

  /** Whether httpd meets this one before another. */
  boolean isBefore(HttpdVerdict other) {
    int phases = phase.compareTo(other.phase);
    return phases < 0 || (phases == 0 && phase != Phase.WELL && !isAtEnd() && line < other.line);
  }
}
