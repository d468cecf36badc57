package frontwright.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import frontwright.cli.output.OutputException.Problem;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OutputExceptionTest {

  static Stream<Arguments> words() {
    return Stream.of(
        Arguments.of(new AccessDeniedException("x"), "Permission denied"),
        Arguments.of(new NoSuchFileException("x"), "No such file or directory"),
        Arguments.of(new FileAlreadyExistsException("x"), "File exists"),
        Arguments.of(new NotDirectoryException("x"), "Not a directory"),
        Arguments.of(new DirectoryNotEmptyException("x"), "Directory not empty"),
        Arguments.of(new FileSystemException("x", "y", "Is a directory"), "Is a directory"),
        Arguments.of(new IOException("No space left on device"), "No space left on device"),
        Arguments.of(new IOException(), "IOException"));
  }

  @ParameterizedTest
  @MethodSource
  void words(IOException exception, String words) {
    assertThat(OutputException.words(exception)).isEqualTo(words);
  }

  @Test
  void theMessageHoldsEveryProblemWithItsRemedyOnALine() {
    OutputException exception =
        new OutputException(List.of(new Problem("one", "do this"), new Problem("two", "do that")));

    assertThat(exception).hasMessage("one; do this\ntwo; do that");
  }

  @Test
  void anUnforeseenReasonHasARemedyToo() {
    assertThat(
            OutputException.cannot("write", Path.of("a"), new IOException("Too many open files"))
                .problems())
        .containsExactly(
            new Problem("cannot write `a`: Too many open files", "see to it, and run again"));
  }
}
