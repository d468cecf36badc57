package frontwright.cli.usecase.up;

import java.io.PrintStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What all servers log, line by line, each line with its server's name in front. */
final class Journal {

  /** How many lines explain why a server ended. */
  private static final int LAST = 12;

  private static final int[] COLOURS = {36, 33, 32, 35, 34, 96, 93, 92, 95, 94};

  private final PrintStream out;
  private final boolean colour;
  private List<String> names = List.of();
  private int width;
  private final Map<String, Deque<String>> last = new HashMap<>();
  private final List<String> held = new ArrayList<>();
  private boolean isOpen;

  /** A journal that holds lines back until it is opened. */
  Journal(PrintStream out, boolean colour) {
    this.out = out;
    this.colour = colour;
  }

  /** Says who will log. */
  synchronized void expect(List<String> all) {
    names = List.copyOf(all);
    width = names.stream().mapToInt(String::length).max().orElse(0);
  }

  /** Prints what comes before all logs, then what was logged until now, and what will be. */
  synchronized void open(List<String> heading) {
    // At once: whoever waits for the first URL may read them all.
    out.print(
        Stream.concat(heading.stream(), held.stream())
            .map(line -> line + System.lineSeparator())
            .collect(Collectors.joining()));
    held.clear();
    isOpen = true;
  }

  /** A server logs a line. */
  synchronized void log(String name, String line) {
    Deque<String> lines = last.computeIfAbsent(name, key -> new ArrayDeque<>());
    lines.addLast(line);
    if (lines.size() > LAST) {
      lines.removeFirst();
    }
    String shown = prefix(name) + line;
    if (isOpen) {
      out.println(shown);
    } else {
      held.add(shown);
    }
  }

  private String prefix(String name) {
    String padded = name + " ".repeat(Math.max(0, width - name.length())) + " | ";
    int at = Math.max(0, names.indexOf(name)) % COLOURS.length;
    return colour ? "\u001b[" + COLOURS[at] + "m" + padded + "\u001b[0m" : padded;
  }

  /** Whether what was printed arrived nowhere: the other end of a pipe was closed. */
  synchronized boolean isLost() {
    return isOpen && out.checkError();
  }

  /** The last lines that a server logged. */
  synchronized List<String> last(String name) {
    return List.copyOf(last.getOrDefault(name, new ArrayDeque<>()));
  }
}
