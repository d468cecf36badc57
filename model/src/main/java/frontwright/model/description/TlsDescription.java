package frontwright.model.description;

import frontwright.model.shape.Choice;
import frontwright.model.shape.Flag;
import frontwright.model.shape.Key;
import frontwright.model.shape.Located;
import frontwright.model.shape.Structure;
import frontwright.model.source.Span;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a site is served over TLS. */
public record TlsDescription(
    Span span,
    Located<String> certificate,
    Located<String> key,
    @Nullable Located<List<Located<ListenDescription>>> listen,
    @Nullable Located<TlsPolicy> policy,
    @Nullable Located<Boolean> redirectHttp,
    @Nullable Located<Duration> hsts,
    @Nullable Located<String> acmeWebroot) {

  public static final Key<String> CERTIFICATE =
      Key.required(
          "certificate",
          Texts.PATH,
          "The file with the certificate and the chain behind it, PEM.",
          "/etc/ssl/certs/example.pem");
  public static final Key<String> KEY =
      Key.required(
          "key", Texts.PATH, "The file with the private key, PEM.", "/etc/ssl/private/example.key");
  public static final Key<List<Located<ListenDescription>>> LISTEN =
      Key.optional(
          "listen",
          ListenDescription.LIST,
          "port 443 of every address of the site's `listen`",
          "Where TLS is spoken.",
          "[443, \"[::]:443\"]");
  public static final Key<TlsPolicy> POLICY =
      Key.optional(
          "policy",
          Choice.of(TlsPolicy.class),
          "intermediate",
          "Protocols and ciphers, after Mozilla's server-side TLS guidelines 6.0.",
          "modern");
  public static final Key<Boolean> REDIRECT_HTTP =
      Key.optional(
          "redirect_http",
          new Flag(),
          "true",
          "Whether plain HTTP is redirected to HTTPS, except below `/.well-known/acme-challenge/` where there is an `acme_webroot`.",
          "false");
  public static final Key<Duration> HSTS =
      Key.optional(
          "hsts",
          Texts.SECONDS,
          "no header",
          "For how long browsers shall use nothing but HTTPS (RFC 6797).",
          "730d");
  public static final Key<String> ACME_WEBROOT =
      Key.optional(
          "acme_webroot",
          Texts.DIRECTORY,
          "none",
          "Where an ACME client puts the files of its HTTP challenge (RFC 8555).",
          "/var/www/acme");

  static final Structure<TlsDescription> SHAPE =
      new Structure<>(
          "tls",
          "How a site is served over TLS.",
          List.of(CERTIFICATE, KEY, LISTEN, POLICY, REDIRECT_HTTP, HSTS, ACME_WEBROOT),
          List.of(),
          fields ->
              new TlsDescription(
                  fields.span(),
                  fields.need(CERTIFICATE),
                  fields.need(KEY),
                  fields.get(LISTEN),
                  fields.get(POLICY),
                  fields.get(REDIRECT_HTTP),
                  fields.get(HSTS),
                  fields.get(ACME_WEBROOT)));
}
