package frontwright.cli.usecase.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HostByHostTest {

  private final List<String> asked = new ArrayList<>();
  private final List<String> given = new ArrayList<>();
  private final HostByHost answers =
      new HostByHost(
          url -> {
            asked.add(url);
            return "at " + url;
          },
          (number, url, answer) -> given.add(number + " " + url + " " + answer));

  private void ask(List<String> urls) throws IOException {
    for (String url : urls) {
      answers.add(url);
    }
    answers.finish();
  }

  @Test
  void findsAnswersHostByHostAndGivesThemInTheirOrder() throws IOException {
    ask(List.of("http://a/1", "http://b", "é", "http://a/2", "http://b"));

    assertThat(given)
        .containsExactly(
            "1 http://a/1 at http://a/1",
            "2 http://b at http://b",
            "3 é at é",
            "4 http://a/2 at http://a/2",
            "5 http://b at http://b");
    assertThat(asked).containsSubsequence("http://a/1", "http://a/2");
    assertThat(asked.indexOf("http://a/2")).isEqualTo(asked.indexOf("http://a/1") + 1);
    assertThat(asked.lastIndexOf("http://b")).isEqualTo(asked.indexOf("http://b") + 1);
  }

  @Test
  void takesMoreThanItKeeps() throws IOException {
    List<String> urls =
        IntStream.range(0, 200_000).mapToObj(i -> "http://" + i % 7 + "/" + i).toList();

    ask(urls);

    assertThat(given)
        .isEqualTo(
            IntStream.range(0, urls.size())
                .mapToObj(i -> (i + 1) + " " + urls.get(i) + " at " + urls.get(i))
                .toList());
  }

  @Test
  void saysNothingOfNoUrls() throws IOException {
    ask(List.of());

    assertThat(given).isEmpty();
  }
}
