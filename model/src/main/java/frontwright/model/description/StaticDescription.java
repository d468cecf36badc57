package frontwright.model.description;

import frontwright.model.shape.Choice;
import frontwright.model.shape.Key;
import frontwright.model.shape.ListOf;
import frontwright.model.shape.Located;
import frontwright.model.shape.Structure;
import frontwright.model.source.Span;
import frontwright.model.value.UrlPrefix;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Files that the front serves itself. */
public record StaticDescription(
    Span span,
    Located<UrlPrefix> url,
    Located<String> directory,
    @Nullable Located<Duration> expires,
    @Nullable Located<Missing> missing) {

  public static final Key<UrlPrefix> URL =
      Key.required(
          "url",
          Texts.URL,
          "The path of the URL on the site (not below the mount) under which they are.",
          "/static/");
  public static final Key<String> DIRECTORY =
      Key.required(
          "directory",
          Texts.DIRECTORY,
          "The directory that they lie in. Dot files and links that leave it are never served.",
          "/srv/hello/static");
  public static final Key<Duration> EXPIRES =
      Key.optional(
          "expires",
          Texts.SECONDS,
          "no header",
          "For how long clients may keep them (RFC 9111).",
          "30d");
  public static final Key<Missing> MISSING =
      Key.optional(
          "missing",
          Choice.of(Missing.class),
          "not_found",
          "What happens to a URL that no file answers: `not_found` is 404, `application` asks the application that the URL belongs to.",
          "application");

  static final Structure<StaticDescription> SHAPE =
      new Structure<>(
          "static",
          "Files that the front serves itself.",
          List.of(URL, DIRECTORY, EXPIRES, MISSING),
          List.of(),
          fields ->
              new StaticDescription(
                  fields.span(),
                  fields.need(URL),
                  fields.need(DIRECTORY),
                  fields.get(EXPIRES),
                  fields.get(MISSING)));

  static final ListOf<StaticDescription> LIST = new ListOf<>(SHAPE, 1, "a list of static paths");
}
