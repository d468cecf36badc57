package frontwright.validators.oracle;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import frontwright.validators.regex.Expression.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The library that nginx and httpd match with, asked by a few lines of Python. */
final class Pcre2 {

  /** The numbers in pcre2.h. */
  private static final Map<Option, Integer> OPTIONS =
      Map.of(Option.CASELESS, 0x8, Option.DOLLAR_ENDONLY, 0x10, Option.DOT_ALL, 0x20);

  private Pcre2() {}

  /** Whether an expression is found in a text. */
  record Question(Set<Option> options, String expression, String text) {

    private String line() {
      int number = options.stream().mapToInt(OPTIONS::get).sum();
      return number + "," + hexadecimal(expression) + "," + hexadecimal(text) + "\n";
    }

    private static String hexadecimal(String text) {
      return HexFormat.of().formatHex(text.getBytes(ISO_8859_1));
    }

    /** Start and end and what the captures hold, of their offsets. */
    private String read(String answer) {
      if (!answer.matches("[-0-9 ]+")) {
        return answer;
      }
      int[] offsets = Arrays.stream(answer.split(" ")).mapToInt(Integer::parseInt).toArray();
      List<@Nullable String> groups = new ArrayList<>();
      for (int i = 0; i < offsets.length; i += 2) {
        groups.add(offsets[i] < 0 ? null : text.substring(offsets[i], offsets[i + 1]));
      }
      return offsets[0] + " " + offsets[1] + " " + groups;
    }
  }

  /**
   * What it says: {@code 1 3 [bb, null]} for a match from 1 to 3 with a capture that took no part,
   * {@code none}, {@code refused} or {@code error} with its number.
   */
  static List<String> answers(List<Question> questions) throws IOException {
    Oracle.installed("nginx");
    Path directory = Files.createTempDirectory("fw");
    Path asked = directory.resolve("asked");
    Path said = directory.resolve("said");
    try {
      Files.writeString(
          asked, questions.stream().map(Question::line).collect(Collectors.joining()));
      run(asked, said);
      List<String> lines = Files.readAllLines(said);
      List<String> answers = new ArrayList<>();
      for (int i = 0; i < questions.size(); i++) {
        answers.add(questions.get(i).read(lines.get(i)));
      }
      return answers;
    } finally {
      Files.deleteIfExists(asked);
      Files.deleteIfExists(said);
      Files.delete(directory);
    }
  }

  private static void run(Path asked, Path said) throws IOException {
    Path script =
        Path.of(
            System.getProperty("frontwright.root", ".."),
            "validators/src/test/resources/frontwright/validators/oracle/pcre2.py");
    try {
      int code =
          new ProcessBuilder("python3", script.toString())
              .redirectInput(asked.toFile())
              .redirectOutput(said.toFile())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start()
              .waitFor();
      if (code != 0) {
        throw new AssertionError("python3 " + script + " ended with " + code);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
