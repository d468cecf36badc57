package frontwright.validators.rules.nginx.security;

import frontwright.model.deployment.TlsGuideline;
import frontwright.model.description.TlsPolicy;
import frontwright.model.source.Finding;
import frontwright.model.source.Fix;
import frontwright.model.source.Severity;
import frontwright.model.source.Shown;
import frontwright.validators.configuration.nginx.NginxNode;
import frontwright.validators.rules.LazyPattern;
import frontwright.validators.rules.nginx.NamedNginxRule;
import frontwright.validators.rules.nginx.NginxSubject;
import frontwright.validators.rules.nginx.Stretch;
import frontwright.validators.syntax.nginx.Word;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Ciphers of TLS that are broken, or that prove nobody's identity. */
final class WeakTlsCiphers extends NamedNginxRule {

  /** What stands in a cipher's name, or is OpenSSL's word for a set, and what it is a case of. */
  private static final Map<String, String> WEAK =
      Map.ofEntries(
          Map.entry("RC4", "RC4"),
          Map.entry("RC2", "RC2"),
          Map.entry("DES", "DES"),
          Map.entry("3DES", "3DES"),
          Map.entry("CBC3", "3DES"),
          Map.entry("IDEA", "IDEA"),
          Map.entry("SEED", "SEED"),
          Map.entry("MD5", "MD5"),
          Map.entry("NULL", "NULL"),
          Map.entry("eNULL", "NULL"),
          Map.entry("aNULL", "anonymous"),
          Map.entry("ADH", "anonymous"),
          Map.entry("AECDH", "anonymous"),
          Map.entry("ALL", "anonymous"),
          Map.entry("EXP", "EXPORT"),
          Map.entry("EXPORT", "EXPORT"),
          Map.entry("LOW", "LOW"),
          Map.entry("SSLv2", "SSLv2"));

  private static final LazyPattern TOKEN = LazyPattern.of("[^: ,]+");

  WeakTlsCiphers() {
    super("weak-tls-ciphers", Severity.WARNING, "ssl_ciphers");
  }

  /** A word between colons, and where it stands in the list. */
  private record Token(String text, int start) {

    boolean adds() {
      return !text.startsWith("!") && !text.startsWith("-") && !text.startsWith("+");
    }

    boolean removes() {
      return text.startsWith("!") || text.startsWith("-");
    }

    /** What is wrong with it; a name in two parts has two sets in common. */
    Set<String> weaknesses() {
      Set<String> found =
          Stream.of(text.replaceFirst("^[!+-]", "").split("[-+]"))
              .flatMap(part -> Stream.ofNullable(WEAK.get(part)))
              .collect(Collectors.toCollection(HashSet::new));
      if (found.contains("3DES")) {
        found.remove("DES");
      }
      return found;
    }
  }

  @Override
  public void check(NginxNode node, NginxSubject subject, Consumer<Finding> sink) {
    if (node.arguments().isEmpty()) {
      return;
    }
    Word list = node.arguments().get(0);
    List<Token> tokens = tokens(list.value());
    Set<String> removed =
        tokens.stream()
            .filter(Token::removes)
            .flatMap(token -> token.weaknesses().stream())
            .collect(Collectors.toSet());
    List<Token> weak =
        tokens.stream()
            .filter(Token::adds)
            .filter(token -> !token.weaknesses().isEmpty())
            .filter(token -> token.weaknesses().stream().noneMatch(removed::contains))
            .toList();
    if (!weak.isEmpty()) {
      sink.accept(said(node, list, weak));
    }
  }

  private static List<Token> tokens(String list) {
    List<Token> tokens = new ArrayList<>();
    Matcher token = TOKEN.matcher(list);
    while (token.find()) {
      tokens.add(new Token(token.group(), token.start()));
    }
    return tokens;
  }

  private Finding said(NginxNode node, Word list, List<Token> weak) {
    Token first = weak.get(0);
    int more = weak.size() - 1;
    String good = String.join(":", TlsGuideline.of(TlsPolicy.INTERMEDIATE).ciphers());
    return finding(
            Stretch.of(node, list, first.start, first.start + first.text.length()),
            Shown.quoted(first.text)
                + (more == 0 ? " is" : " and " + more + " more are")
                + " not safe any more",
            "write the ciphers of Mozilla's guidelines 6.0, intermediate: `" + good + "`")
        .fixedBy(Fix.unsafe(new Fix.Edit(node.place(list), good)));
  }
}
