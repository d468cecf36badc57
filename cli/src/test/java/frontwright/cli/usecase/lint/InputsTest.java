package frontwright.cli.usecase.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import frontwright.cli.usecase.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.Condition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Large directories, with what lies about in such. */
final class InputsTest {

  private static final int MANY = 1_000;

  @TempDir Path outside;
  private Path top;

  @BeforeEach
  void fill() throws IOException {
    top = Files.createDirectory(outside.resolve("top"));
    for (int i = 0; i < MANY; i++) {
      Path directory = Files.createDirectories(top.resolve("d" + i % 10));
      Files.write(
          directory.resolve("site%04d.conf".formatted(i)), new byte[] {'#', (byte) (i % 3)});
    }
  }

  private List<Path> sites() {
    return IntStream.range(0, MANY)
        .mapToObj(i -> top.resolve("d" + i % 10).resolve("site%04d.conf".formatted(i)))
        .sorted()
        .toList();
  }

  private Inputs inputs(int mostFiles) throws InputException {
    Inputs inputs = new Inputs(mostFiles);
    inputs.add(top);
    return inputs;
  }

  @Test
  void takesAsManyAsThereMayBeSortedByTheirPaths() throws InputException {
    assertThat(inputs(MANY).files()).containsExactlyElementsOf(sites());
  }

  @Test
  void refusesADirectoryWithMore() {
    assertThatThrownBy(() -> inputs(MANY - 1))
        .isInstanceOfSatisfying(
            InputException.class,
            refused -> assertThat(refused.words()).contains("has more than 999 files"));
  }

  @Test
  void countsNoFilesThatAreNoConfiguration() throws IOException, InputException {
    for (int i = 0; i < MANY; i++) {
      Files.write(top.resolve("picture" + i + ".png"), new byte[] {0});
      Files.write(top.resolve(".hidden" + i), new byte[] {'#'});
    }
    assertThat(inputs(MANY).files()).hasSize(MANY);
  }

  @Test
  void followsLinksWithinTheTreeAndTellsOfOthers() throws IOException, InputException {
    Path other = Files.writeString(outside.resolve("other.conf"), "#");
    for (int i = 0; i < 10; i++) {
      Files.createSymbolicLink(
          top.resolve("in" + i), top.resolve("d" + i + "/site000" + i + ".conf"));
      Files.createSymbolicLink(top.resolve("out" + i), other);
      Files.createSymbolicLink(top.resolve("gone" + i), top.resolve("nowhere"));
      Files.createSymbolicLink(top.resolve("up" + i), outside);
    }
    Inputs inputs = inputs(MANY + 10);

    assertThat(inputs.files()).hasSize(MANY + 10);
    assertThat(inputs.skipped())
        .hasSize(30)
        .areExactly(20, new Condition<>(s -> s.contains("out of"), "out"))
        .areExactly(10, new Condition<>(s -> s.contains("to nothing"), "gone"));
  }
}
