package frontwright.cli.usecase.route;

import java.io.IOException;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * Answers for many URLs, found host by host and given in the order of the URLs. What a
 * configuration of thousands of sites says of one is seldom in the processor's caches when another
 * one is asked next, and to fetch it takes longer than to answer.
 */
final class HostByHost {

  /** Takes an answer and the URL's number, from 1 on; may fail to pass it on. */
  interface Sink {
    void accept(int number, String url, String answer) throws IOException;
  }

  /** How many are found together, and how many characters of them at most: some ten megabytes. */
  private static final int TOGETHER = 1 << 16;

  private static final int LONGEST = 1 << 24;

  private final Lines urls = new Lines();
  private final Lines answers = new Lines();
  private final UnaryOperator<String> answer;
  private final Sink sink;
  private int given;

  /**
   * Nothing is asked yet.
   *
   * @param answer finds what is said of a URL
   */
  HostByHost(UnaryOperator<String> answer, Sink sink) {
    this.answer = answer;
    this.sink = sink;
  }

  /** Takes a URL, and gives answers away when there are enough. */
  void add(String url) throws IOException {
    urls.add(url);
    if (urls.size() == TOGETHER || urls.length() > LONGEST) {
      finish();
    }
  }

  /** Gives away what is not answered yet. */
  void finish() throws IOException {
    int[] order = byHost();
    int[] places = new int[order.length];
    for (int place = 0; place < order.length; place++) {
      answers.add(answer.apply(urls.get(order[place])));
      places[order[place]] = place;
    }
    for (int i = 0; i < places.length; i++) {
      sink.accept(++given, urls.get(i), answers.get(places[i]));
    }
    urls.clear();
    answers.clear();
  }

  /** The URLs' numbers, those of one scheme and host next to each other. */
  private int[] byHost() {
    return IntStream.range(0, urls.size())
        .mapToLong(i -> (long) host(urls.get(i)).hashCode() << Integer.SIZE | i)
        .sorted()
        .mapToInt(hashed -> (int) hashed)
        .toArray();
  }

  private static String host(String url) {
    int slash = url.indexOf('/', url.indexOf("//") + 2);
    return slash < 0 ? url : url.substring(0, slash);
  }
}
