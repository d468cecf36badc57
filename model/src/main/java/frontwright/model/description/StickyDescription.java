package frontwright.model.description;

import frontwright.model.shape.Key;
import frontwright.model.shape.Located;
import frontwright.model.shape.Structure;
import frontwright.model.source.Span;
import java.util.List;

/** How a client stays with the backend that it had. */
public record StickyDescription(Span span, Located<String> cookie) {

  public static final Key<String> COOKIE =
      Key.required(
          "cookie", Texts.COOKIE_NAME, "The name of the cookie, which the front sets.", "ROUTE");

  static final Structure<StickyDescription> SHAPE =
      new Structure<>(
          "sticky",
          "How a client stays with the backend that it had.",
          List.of(COOKIE),
          List.of(),
          fields -> new StickyDescription(fields.span(), fields.need(COOKIE)));
}
