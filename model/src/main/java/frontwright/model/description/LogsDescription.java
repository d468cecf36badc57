package frontwright.model.description;

import frontwright.model.shape.Key;
import frontwright.model.shape.Located;
import frontwright.model.shape.Structure;
import frontwright.model.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a site logs. */
public record LogsDescription(
    Span span, @Nullable Located<String> access, @Nullable Located<String> error) {

  public static final Key<String> ACCESS =
      Key.optional(
          "access",
          Texts.PATH,
          "the server's own",
          "The file of the access log.",
          "/var/log/www/access.log");
  public static final Key<String> ERROR =
      Key.optional(
          "error",
          Texts.PATH,
          "the server's own",
          "The file of the error log.",
          "/var/log/www/error.log");

  static final Structure<LogsDescription> SHAPE =
      new Structure<>(
          "logs",
          "Where a site logs.",
          List.of(ACCESS, ERROR),
          List.of(),
          fields -> new LogsDescription(fields.span(), fields.get(ACCESS), fields.get(ERROR)));
}
