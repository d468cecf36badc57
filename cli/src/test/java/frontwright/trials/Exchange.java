package frontwright.trials;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One thing that is tried in a block {@code http} of a rule's page. */
sealed interface Exchange {

  /** What must be in the answer, and what must not. */
  Expected expected();

  /**
   * A request.
   *
   * @param tls whether it is sent over TLS
   * @param method such as GET
   * @param target the raw target
   * @param headers the header lines
   * @param status that is expected
   */
  record Request(
      boolean tls,
      String method,
      String target,
      List<String> headers,
      int status,
      Expected expected)
      implements Exchange {

    @Override
    public String toString() {
      String line = (tls ? "https " : "") + method + " " + target;
      return String.join("\n", Stream.concat(Stream.of(line), headers.stream()).toList());
    }
  }

  /**
   * The server's own test of the configuration.
   *
   * @param command as it is written
   * @param accepted whether it must be accepted; if not, what is said decides
   */
  record Check(String command, boolean accepted, Expected expected) implements Exchange {

    @Override
    public String toString() {
      return "$ " + command;
    }
  }

  /**
   * What an answer is held to.
   *
   * @param present texts that must be in it
   * @param absent texts that must not
   */
  record Expected(List<String> present, List<String> absent) {

    private static Expected of(List<String> lines) {
      return new Expected(
          lines.stream().filter(line -> !line.startsWith("! ")).toList(),
          lines.stream().filter(l -> l.startsWith("! ")).map(l -> l.substring(2)).toList());
    }

    /** What is wrong with an answer; empty when nothing is. */
    List<String> violations(String answer) {
      List<String> violations = new ArrayList<>();
      present.stream()
          .filter(t -> !answer.contains(t))
          .map(t -> "not there: " + t)
          .forEach(violations::add);
      absent.stream().filter(answer::contains).map(t -> "there: " + t).forEach(violations::add);
      return violations;
    }
  }

  /**
   * Reads a block.
   *
   * @throws IllegalArgumentException when it is not written as CONTRIBUTING.md says
   */
  static List<Exchange> all(String block) {
    return Stream.of(block.strip().split("\n[ \t]*\n"))
        .map(paragraph -> of(paragraph.strip().lines().toList()))
        .toList();
  }

  private static Exchange of(List<String> lines) {
    String first = lines.get(0);
    return first.startsWith("$ ")
        ? check(first.substring(2), lines.subList(1, lines.size()))
        : request(lines);
  }

  private static Check check(String command, List<String> said) {
    if (!List.of("nginx -t", "apache2 -t").contains(command) || said.isEmpty()) {
      throw new IllegalArgumentException(
          "`$ nginx -t` or `$ apache2 -t` and what it says: " + command);
    }
    boolean accepted = said.get(0).equals("ok");
    return new Check(
        command, accepted, Expected.of(accepted ? said.subList(1, said.size()) : said));
  }

  private static Request request(List<String> lines) {
    Matcher line = Pattern.compile("(https )?([A-Z]+) (\\S.*)").matcher(lines.get(0));
    int status = 1;
    while (status < lines.size() && !lines.get(status).matches("\\d{3}")) {
      status++;
    }
    if (!line.matches() || status == lines.size()) {
      throw new IllegalArgumentException(
          "`METHOD target`, header lines, and a line with the status: "
              + String.join(" / ", lines));
    }
    return new Request(
        line.group(1) != null,
        line.group(2),
        line.group(3),
        lines.subList(1, status),
        Integer.parseInt(lines.get(status)),
        Expected.of(lines.subList(status + 1, lines.size())));
  }
}
