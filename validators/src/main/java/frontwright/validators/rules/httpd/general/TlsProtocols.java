package frontwright.validators.rules.httpd.general;

import frontwright.validators.syntax.httpd.Word;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What {@code SSLProtocol} leaves on, word by word (ssl_cmd_protocol_parse). */
final class TlsProtocols {

  private static final String ALL = "all";

  private final Set<String> on = new LinkedHashSet<>();

  /** What the first words of a list leave on; protocols in small letters, or {@code all}. */
  static Set<String> after(List<Word> words) {
    TlsProtocols protocols = new TlsProtocols();
    words.forEach(word -> protocols.apply(word.value()));
    return protocols.on;
  }

  static boolean isSigned(Word word) {
    return word.value().startsWith("+") || word.value().startsWith("-");
  }

  private void apply(String word) {
    String name = word.replaceFirst("^[+-]", "").toLowerCase(Locale.ROOT);
    if (word.startsWith("-")) {
      if (name.equals(ALL)) {
        on.clear();
      }
      on.remove(name);
    } else {
      if (!word.startsWith("+")) {
        on.clear();
      }
      on.add(name);
    }
  }
}
