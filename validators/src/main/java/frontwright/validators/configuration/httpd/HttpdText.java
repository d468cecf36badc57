package frontwright.validators.configuration.httpd;

import frontwright.model.source.Finding;
import frontwright.model.source.Place;
import frontwright.model.source.Source;
import frontwright.model.source.Span;
import frontwright.validators.syntax.httpd.Expansion;
import frontwright.validators.syntax.httpd.HttpdFile;
import org.jspecify.annotations.Nullable;

/**
 * What statements are read from.
 *
 * @param file a file, or what a macro became where it was used
 * @param expansion of the macro; null for a file
 * @param home where the macro is written; null for a file
 */
record HttpdText(HttpdFile file, @Nullable Expansion expansion, @Nullable HttpdText home) {

  static HttpdText of(HttpdFile file) {
    return new HttpdText(file, null, null);
  }

  static HttpdText of(Expansion expansion, HttpdText home) {
    return new HttpdText(expansion.file(), expansion, home);
  }

  /** Where a stretch is written; of a macro, the line in its body. */
  Place place(Span span) {
    Source source = file.source();
    if (expansion == null || home == null) {
      return new Place(source, span);
    }
    int line = source.position(span.start()).line();
    return home.place(expansion.macro().lines().get(line - 1).span());
  }

  /** A finding about this text, with the places where it is written. */
  Finding written(Finding finding) {
    Finding.Related related = finding.related();
    return new Finding(
        finding.rule(),
        finding.severity(),
        finding.message(),
        written(finding.place()),
        related == null ? null : new Finding.Related(written(related.place()), related.message()),
        finding.help(),
        null);
  }

  private Place written(Place place) {
    return place.source().equals(file.source()) ? place(place.span()) : place;
  }
}
