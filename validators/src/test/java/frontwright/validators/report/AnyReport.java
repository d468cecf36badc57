package frontwright.validators.report;

import frontwright.model.source.Finding;
import frontwright.model.source.Fix;
import frontwright.model.source.Place;
import frontwright.model.source.Severity;
import frontwright.model.source.Source;
import frontwright.model.source.Span;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Reports made of any characters. */
public final class AnyReport {

  private AnyReport() {}

  /** Reports with up to ten findings. */
  static Arbitrary<Report> any() {
    return findings()
        .map(
            findings ->
                new Report(new Tool("1.2.3", null), 7, Handful.rules(), List.copyOf(findings)));
  }

  /** Up to ten findings, some of which are in the same place. */
  public static Arbitrary<List<Finding>> findings() {
    return finding().list().ofMaxSize(10).withoutEdgeCases();
  }

  /** Any characters, and rather more of those that mean something. */
  static Arbitrary<String> text() {
    return Arbitraries.oneOf(
        Arbitraries.strings().ofMaxLength(20),
        Arbitraries.strings()
            .withChars("ab \t\r\n\0\u001b%:,;=&<>\"'\\/.{}[]\ud83d\uffff")
            .ofMaxLength(20));
  }

  private static Arbitrary<Finding> finding() {
    Arbitrary<String> rules =
        Arbitraries.oneOf(Arbitraries.of("nginx/alias-traversal", "httpd/log-format"), text());
    return Combinators.combine(
            rules,
            Arbitraries.of(Severity.class),
            text(),
            place(),
            place().injectNull(0.5),
            text(),
            fix().injectNull(0.5))
        .as(
            (rule, severity, message, place, other, help, fix) -> {
              Finding finding = new Finding(rule, severity, message, place, null, help, fix);
              return other == null ? finding : finding.relatedTo(other, message);
            })
        .withoutEdgeCases();
  }

  private static Arbitrary<Fix> fix() {
    Arbitrary<Fix.Edit> edit = Combinators.combine(place(), text()).as(Fix.Edit::new);
    return Combinators.combine(edit.list().ofMinSize(1).ofMaxSize(3), Arbitraries.of(true, false))
        .as(Fix::new);
  }

  private static Arbitrary<Place> place() {
    return Combinators.combine(
            source(), Arbitraries.integers().between(0, 20), Arbitraries.integers().between(0, 20))
        .as(
            (source, start, length) -> {
              int from = Math.min(start, source.text().length());
              int to = Math.min(from + length, source.text().length());
              return new Place(source, new Span(from, to));
            });
  }

  private static Arbitrary<Source> source() {
    return Combinators.combine(
            Arbitraries.oneOf(Arbitraries.of("a.conf", "C:\\b.conf"), text()),
            text(),
            Arbitraries.of(true, false))
        .as(
            (name, text, isBytes) ->
                isBytes
                    ? Source.ofBytes(name, text.getBytes(StandardCharsets.UTF_16LE))
                    : new Source(name, text));
  }
}
