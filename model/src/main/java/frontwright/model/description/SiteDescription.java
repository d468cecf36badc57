package frontwright.model.description;

import frontwright.model.shape.Flag;
import frontwright.model.shape.Key;
import frontwright.model.shape.ListOf;
import frontwright.model.shape.Located;
import frontwright.model.shape.Structure;
import frontwright.model.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A web site: host names, where it listens, and what is on it. */
public record SiteDescription(
    Span span,
    @Nullable Located<List<Located<String>>> names,
    @Nullable Located<List<Located<ListenDescription>>> listen,
    @Nullable Located<Boolean> http2,
    @Nullable Located<TlsDescription> tls,
    @Nullable Located<List<Located<String>>> trustedProxies,
    @Nullable Located<LogsDescription> logs,
    @Nullable Located<List<Located<StaticDescription>>> staticFiles,
    @Nullable Located<List<Located<AppDescription>>> apps) {

  public static final Key<List<Located<String>>> NAMES =
      Key.optional(
          "names",
          new ListOf<>(Texts.HOST_NAME, 1, "a list of host names"),
          "every name: the site is the catch-all of its addresses",
          "The host names; a leading `*.` stands for every name below.",
          "[www.example.com, example.com]");
  public static final Key<List<Located<ListenDescription>>> LISTEN =
      Key.optional(
          "listen",
          ListenDescription.LIST,
          "[80]",
          "Where plain HTTP is spoken: a port or an address and a port; ` default` behind it marks the catch-all of that address.",
          "[80, \"[::]:80\"]");
  public static final Key<Boolean> HTTP2 =
      Key.optional(
          "http2", new Flag(), "true with TLS", "Whether HTTP/2 is offered over TLS.", "false");
  public static final Key<TlsDescription> TLS =
      Key.optional(
          "tls",
          TlsDescription.SHAPE,
          "plain HTTP only",
          "How the site is served over TLS.",
          "{certificate: /etc/ssl/certs/example.pem, key: /etc/ssl/private/example.key}");
  public static final Key<List<Located<String>>> TRUSTED_PROXIES =
      Key.optional(
          "trusted_proxies",
          new ListOf<>(Texts.NETWORK, 1, "a list of networks"),
          "nobody",
          "From whom X-Forwarded-For and X-Forwarded-Proto are believed.",
          "[10.0.0.0/8]");
  public static final Key<LogsDescription> LOGS =
      Key.optional(
          "logs",
          LogsDescription.SHAPE,
          "the server's own",
          "Where the site logs.",
          "{access: /var/log/www/access.log}");
  public static final Key<List<Located<StaticDescription>>> STATIC =
      Key.optional(
          "static",
          StaticDescription.LIST,
          "none",
          "Static files of the site itself.",
          "[{url: /, directory: /srv/www, missing: application}]");
  public static final Key<List<Located<AppDescription>>> APPS =
      Key.optional(
          "apps",
          new ListOf<>(AppDescription.SHAPE, 1, "a list of applications"),
          "none",
          "The applications on the site.",
          "[{module: hello, directory: /srv/hello}]");

  static final Structure<SiteDescription> SHAPE =
      new Structure<>(
          "site",
          "A web site: host names, where it listens, and what is on it.",
          List.of(NAMES, LISTEN, HTTP2, TLS, TRUSTED_PROXIES, LOGS, STATIC, APPS),
          List.of(),
          fields ->
              new SiteDescription(
                  fields.span(),
                  fields.get(NAMES),
                  fields.get(LISTEN),
                  fields.get(HTTP2),
                  fields.get(TLS),
                  fields.get(TRUSTED_PROXIES),
                  fields.get(LOGS),
                  fields.get(STATIC),
                  fields.get(APPS)));
}
