package frontwright.validators.settings;

import frontwright.model.shape.Key;
import frontwright.model.shape.Located;
import frontwright.model.shape.Structure;
import frontwright.model.shape.Text;
import frontwright.model.source.Severity;
import frontwright.model.source.Span;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is told of some files. */
record PathSettings(
    Span span,
    Located<Pattern> path,
    @Nullable Located<List<Located<String>>> select,
    @Nullable Located<List<Located<String>>> ignore,
    @Nullable Located<Severity> severity) {

  static final Key<Pattern> PATH =
      Key.required(
          "path",
          new Text<>(
              "a path below this file, with `*` for any name and `**` for any path",
              "[^/\\\\][^\\\\]*",
              1000,
              PathSettings::pattern),
          "Which files, from the directory of this one: `*` and `?` match within a name, `**` any"
              + " path.",
          "sites/legacy/**");

  static final Structure<PathSettings> SHAPE =
      new Structure<>(
          "paths",
          "What is told of some files. Of several entries that fit a file, each adds to what is"
              + " ignored, and the last that has `select` or `severity` decides those.",
          List.of(PATH, Choices.SELECT, Choices.IGNORE, Choices.SEVERITY),
          List.of(),
          fields ->
              new PathSettings(
                  fields.span(),
                  fields.need(PATH),
                  fields.get(Choices.SELECT),
                  fields.get(Choices.IGNORE),
                  fields.get(Choices.SEVERITY)));

  private static Pattern pattern(String path) {
    StringBuilder regex = new StringBuilder();
    for (int at = 0; at < path.length(); at++) {
      char c = path.charAt(at);
      boolean isDeep = c == '*' && path.startsWith("**", at);
      at += isDeep ? 1 : 0;
      regex.append(
          isDeep
              ? ".*"
              : c == '*' ? "[^/]*" : c == '?' ? "[^/]" : Pattern.quote(String.valueOf(c)));
    }
    return Pattern.compile(regex.toString(), Pattern.DOTALL);
  }
}
