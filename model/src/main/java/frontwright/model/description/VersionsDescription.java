package frontwright.model.description;

import frontwright.model.shape.Key;
import frontwright.model.shape.Located;
import frontwright.model.shape.Structure;
import frontwright.model.source.Span;
import frontwright.model.value.Version;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The versions of the servers that the configuration is written for. */
public record VersionsDescription(
    Span span,
    @Nullable Located<Version> nginx,
    @Nullable Located<Version> httpd,
    @Nullable Located<Version> gunicorn,
    @Nullable Located<Version> uwsgi,
    @Nullable Located<Version> modWsgi) {

  public static final Key<Version> NGINX =
      Key.optional("nginx", Texts.VERSION, "\"1.22\"", "nginx's version.", "\"1.22\"");
  public static final Key<Version> HTTPD =
      Key.optional(
          "httpd", Texts.VERSION, "\"2.4.57\"", "httpd's version; 2.4.47 at least.", "\"2.4.57\"");
  public static final Key<Version> GUNICORN =
      Key.optional("gunicorn", Texts.VERSION, "\"20.1\"", "gunicorn's version.", "\"20.1\"");
  public static final Key<Version> UWSGI =
      Key.optional("uwsgi", Texts.VERSION, "\"2.0.21\"", "uWSGI's version.", "\"2.0.21\"");
  public static final Key<Version> MOD_WSGI =
      Key.optional("mod_wsgi", Texts.VERSION, "\"4.9\"", "mod_wsgi's version.", "\"4.9\"");

  static final Structure<VersionsDescription> SHAPE =
      new Structure<>(
          "versions",
          "The versions of the servers that the configuration is written for.",
          List.of(NGINX, HTTPD, GUNICORN, UWSGI, MOD_WSGI),
          List.of(),
          fields ->
              new VersionsDescription(
                  fields.span(),
                  fields.get(NGINX),
                  fields.get(HTTPD),
                  fields.get(GUNICORN),
                  fields.get(UWSGI),
                  fields.get(MOD_WSGI)));
}
