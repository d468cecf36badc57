package frontwright.validators.rules.nginx.security;

import frontwright.validators.regex.Automaton;
import frontwright.validators.regex.Expression;
import frontwright.validators.regex.SampleText;
import frontwright.validators.rules.LazyPattern;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/** Origins that somebody else can have, and an expression for one's own matches. */
final class ForeignOrigin {

  private static final LazyPattern MEANT =
      LazyPattern.of("(https?://)?\\.?((?:[\\w-]+\\.)+[a-z]{2,}|localhost)(?![\\w.-]).*");

  private ForeignOrigin() {}

  /**
   * An origin, or with a path behind it a {@code Referer}, that an expression lets pass; empty
   * where the expression means no host that can be told, or is right.
   *
   * @param isReferer whether more than an origin is compared
   */
  static Optional<String> passing(Expression expression, boolean isReferer) {
    String meant = SampleText.of(expression.root());
    Matcher parts = MEANT.matcher(meant);
    Optional<Automaton> automaton = expression.automaton();
    if (automaton.isEmpty() || !parts.matches()) {
      return Optional.empty();
    }
    String scheme = parts.group(1) == null ? "https://" : parts.group(1);
    Stream<String> origins = hosts(parts.group(2)).map(host -> scheme + host);
    Stream<String> sent =
        isReferer
            ? Stream.concat(
                origins.map(origin -> origin + "/"), Stream.of("https://evil.test/?" + meant))
            : origins;
    return sent.filter(automaton.get()::finds).findFirst();
  }

  /** Names under other domains than the one that is meant. */
  private static Stream<String> hosts(String host) {
    Stream<String> behind = Stream.of(host + ".evil.test");
    int last = host.lastIndexOf('.');
    if (last < 0) {
      return behind;
    }
    int before = host.lastIndexOf('.', last - 1);
    Stream<String> joined = Stream.of("evil" + host.substring(before + 1));
    Stream<String> merged =
        before < 0
            ? Stream.empty()
            : Stream.of(host.substring(0, before) + "x" + host.substring(before + 1));
    return Stream.of(behind, joined, merged).flatMap(all -> all);
  }
}
