package frontwright.templates;

import java.util.List;

/**
 * The content types of static files. The tables of nginx and of the system disagree ({@code .js},
 * {@code .mjs}), so fronts are given this one. Types are those registered with IANA.
 */
public final class ContentTypes {

  /** A type and the file name extensions that have it. */
  public record ContentType(String type, List<String> extensions) {}

  /** What a file with another extension is. */
  public static final String OTHERWISE = "application/octet-stream";

  /** All types, by name. */
  public static final List<ContentType> ALL =
      List.of(
          type("application/atom+xml", "atom"),
          type("application/gzip", "gz"),
          type("application/json", "json", "map"),
          type("application/ld+json", "jsonld"),
          type("application/manifest+json", "webmanifest"),
          type("application/pdf", "pdf"),
          type("application/rss+xml", "rss"),
          type("application/wasm", "wasm"),
          type("application/xhtml+xml", "xhtml"),
          type("application/xml", "xml", "xsl"),
          type("application/zip", "zip"),
          type("audio/mp4", "m4a"),
          type("audio/mpeg", "mp3"),
          type("audio/ogg", "ogg", "oga", "opus"),
          type("font/otf", "otf"),
          type("font/ttf", "ttf"),
          type("font/woff", "woff"),
          type("font/woff2", "woff2"),
          type("image/avif", "avif"),
          type("image/bmp", "bmp"),
          type("image/gif", "gif"),
          type("image/jpeg", "jpg", "jpeg"),
          type("image/png", "png"),
          type("image/svg+xml", "svg"),
          type("image/tiff", "tif", "tiff"),
          type("image/vnd.microsoft.icon", "ico"),
          type("image/webp", "webp"),
          type("text/calendar", "ics"),
          type("text/css", "css"),
          type("text/csv", "csv"),
          type("text/html", "html", "htm"),
          type("text/javascript", "js", "mjs"),
          type("text/markdown", "md"),
          type("text/plain", "txt", "log"),
          type("text/vcard", "vcf"),
          type("text/vtt", "vtt"),
          type("video/mp4", "mp4", "m4v"),
          type("video/mpeg", "mpg", "mpeg"),
          type("video/ogg", "ogv"),
          type("video/quicktime", "mov"),
          type("video/webm", "webm"));

  private ContentTypes() {}

  private static ContentType type(String type, String... extensions) {
    return new ContentType(type, List.of(extensions));
  }
}
