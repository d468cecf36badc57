package frontwright.validators.rules.nginx.security;

import frontwright.model.source.Finding;
import frontwright.model.source.Fix;
import frontwright.model.source.Severity;
import frontwright.model.source.Shown;
import frontwright.validators.configuration.nginx.NginxNode;
import frontwright.validators.rules.LazyPattern;
import frontwright.validators.rules.nginx.NamedNginxRule;
import frontwright.validators.rules.nginx.NginxSubject;
import frontwright.validators.rules.nginx.Stretch;
import frontwright.validators.rules.nginx.VariableReference;
import frontwright.validators.syntax.nginx.Word;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A decoded path in a header or in a request line, which a line feed in it ends. */
final class HeaderInjection extends NamedNginxRule {

  private static final LazyPattern ELSEWHERE = LazyPattern.of("https?://.*|\\$scheme.*");
  private static final LazyPattern WITH_ARGUMENTS =
      LazyPattern.of("(?:\\$is_args|\\?)\\$(?:args|query_string)");

  private static final LazyPattern CODE = LazyPattern.of("30[12378]");

  HeaderInjection() {
    super(
        "header-injection",
        Severity.ERROR,
        "return",
        "rewrite",
        "error_page",
        "add_header",
        "add_trailer",
        "proxy_set_header",
        "proxy_pass");
  }

  @Override
  public void check(NginxNode node, NginxSubject subject, Consumer<Finding> sink) {
    if (!Access.isInternal(node)) {
      sent(node)
          .ifPresent(
              word ->
                  Tainted.decoded(word.value(), node, subject, '\n')
                      .filter(found -> !(node.is("rewrite") && found.isCapture()))
                      .ifPresent(found -> sink.accept(said(node, word, found))));
    }
  }

  /** What goes out as it is. Groups in a {@code rewrite} are encoded again, variables are not. */
  private static Optional<Word> sent(NginxNode node) {
    List<Word> words = node.arguments();
    if (words.isEmpty()) {
      return Optional.empty();
    }
    Word last = words.get(words.size() - 1);
    return switch (node.name()) {
      case "proxy_pass" -> Optional.of(last);
      case "return" ->
          Optional.of(last).filter(word -> redirects(words.get(0).value(), words.size()));
      case "rewrite" ->
          words.size() > 1 && redirects(words) ? Optional.of(words.get(1)) : Optional.empty();
      case "error_page" -> Optional.of(last).filter(word -> ELSEWHERE.matches(word.value()));
      default -> words.size() > 1 ? Optional.of(words.get(1)) : Optional.empty();
    };
  }

  private static boolean redirects(String first, int words) {
    return words == 1 ? ELSEWHERE.matches(first) : CODE.matches(first);
  }

  private static boolean redirects(List<Word> rewrite) {
    String flag = rewrite.size() > 2 ? rewrite.get(2).value() : "";
    return flag.equals("redirect")
        || flag.equals("permanent")
        || ELSEWHERE.matcher(rewrite.get(1).value()).matches();
  }

  private Finding said(NginxNode node, Word word, VariableReference found) {
    String value = word.value();
    String written = value.substring(found.start(), found.end());
    boolean isPass = node.is("proxy_pass");
    Finding finding =
        finding(
            Stretch.of(node, word, found),
            Shown.quoted(written)
                + " is decoded: a `%0A` in the path ends the "
                + (isPass ? "request line" : "header"),
            help(node, found));
    return node.is("return") && found.name().endsWith("uri")
        ? finding.fixedBy(
            Fix.unsafe(
                new Fix.Edit(
                    Stretch.of(node, word, found.start(), found.end() + arguments(value, found)),
                    "$request_uri")))
        : finding;
  }

  /** How long that is which stands behind the path and is in {@code $request_uri} already. */
  private static int arguments(String value, VariableReference found) {
    String behind = value.substring(found.end());
    return WITH_ARGUMENTS.matches(behind) ? behind.length() : 0;
  }

  private static String help(NginxNode node, VariableReference found) {
    if (found.isCapture()) {
      return "let no line feed into the group, as `[^/\\s]+` does, or match `$request_uri` in an `if`";
    } else if (!found.name().endsWith("uri")) {
      return "take it from `$request_uri`, which is encoded";
    }
    return node.is("proxy_pass")
        ? "write `$request_uri`, or leave the path out: nginx then passes it on as it came"
        : "write `$request_uri`, which is encoded and has the arguments";
  }
}
