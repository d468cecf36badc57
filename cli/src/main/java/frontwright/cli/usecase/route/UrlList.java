package frontwright.cli.usecase.route;

import frontwright.cli.usecase.InputException;
import frontwright.model.routing.Outcome;
import frontwright.model.routing.Request;
import frontwright.validators.report.RouteTextReporter;
import frontwright.validators.routing.Exploration.Asked;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * URLs that are named, as requests.
 *
 * @param asking how to ask for them
 * @param subject who is asked
 */
public record UrlList(Asking asking, Subject subject) {

  /** Takes a request; may fail to pass it on. */
  public interface Sink {
    void accept(Asked asked) throws IOException;
  }

  /**
   * The requests for some URLs.
   *
   * @throws InputException when one is no URL
   */
  public List<Asked> requests(List<String> urls) throws InputException {
    List<Asked> requests = new ArrayList<>();
    for (String url : urls) {
      requests.add(request(url).orElseThrow(() -> new InputException(noUrl(url))));
    }
    return requests;
  }

  /**
   * Gives the requests for all lines of a file away, one after the other: it may be a long one.
   *
   * @return what is no URL, each with its place; that hinders no other
   * @throws InputException when the file cannot be read
   */
  public List<String> read(Path file, Sink sink) throws InputException, IOException {
    List<String> mistakes = new ArrayList<>();
    lines(
        file,
        (number, url) -> {
          Optional<Asked> asked = request(url);
          if (asked.isPresent()) {
            sink.accept(asked.get());
          } else if (!url.isEmpty()) {
            mistakes.add(noUrl(file, number, url));
          }
        });
    return mistakes;
  }

  /**
   * Writes where the requests for all lines of a file go, a line for each, in their order: it may
   * be a long one.
   *
   * @return what is no URL, each with its place; that hinders no other
   * @throws InputException when the file cannot be read
   */
  public List<String> answer(Path file, Writer out) throws InputException, IOException {
    List<String> mistakes = new ArrayList<>();
    HostByHost answers =
        new HostByHost(
            url -> request(url).map(this::line).orElse(""),
            (number, url, line) -> {
              out.write(line);
              if (line.isEmpty() && !url.isEmpty()) {
                mistakes.add(noUrl(file, number, url));
              }
            });
    lines(file, (number, url) -> answers.add(url));
    answers.finish();
    return mistakes;
  }

  private String line(Asked asked) {
    Outcome outcome = subject.answerer().route(asked.request()).outcome();
    return RouteTextReporter.line(asked.url(), outcome) + "\n";
  }

  /** Takes a line without blanks at its ends, and its number. */
  private interface Line {
    void accept(int number, String url) throws IOException;
  }

  private static void lines(Path file, Line each) throws InputException, IOException {
    try (BufferedReader lines = open(file)) {
      int number = 0;
      for (String line = line(lines, file); line != null; line = line(lines, file)) {
        each.accept(++number, line.strip());
      }
    }
  }

  private static BufferedReader open(Path file) throws InputException {
    try {
      return Files.newBufferedReader(file, StandardCharsets.UTF_8);
    } catch (NoSuchFileException e) {
      throw new InputException("`" + file + "` does not exist; name a file of URLs");
    } catch (AccessDeniedException e) {
      throw new InputException("`" + file + "` may not be read by this user");
    } catch (IOException e) {
      throw new InputException("`" + file + "` cannot be read: " + e.getMessage());
    }
  }

  private static @Nullable String line(BufferedReader lines, Path file) throws InputException {
    try {
      return lines.readLine();
    } catch (CharacterCodingException e) {
      throw new InputException("`" + file + "` is not text in UTF-8; name a file of URLs");
    } catch (IOException e) {
      throw new InputException("`" + file + "` cannot be read: " + e.getMessage());
    }
  }

  private Optional<Asked> request(String url) {
    Optional<Request> request = asking.request(url, subject);
    return request.map(one -> new Asked(url, one));
  }

  private static String noUrl(Path file, int number, String url) {
    return file + ":" + number + ": " + noUrl(url);
  }

  private static String noUrl(String url) {
    return "`" + url + "` is not a URL such as https://www.example.com/path";
  }
}
