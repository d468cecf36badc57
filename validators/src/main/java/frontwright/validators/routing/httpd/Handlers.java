package frontwright.validators.routing.httpd;

import frontwright.model.routing.Field;
import frontwright.model.routing.Outcome;
import frontwright.model.routing.ServedFiles.Kind;
import frontwright.model.routing.Value;
import frontwright.validators.configuration.httpd.HttpdNode;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What answers a request that is let through. */
final class Handlers {

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

  private static final Set<String> FOR_FILES = Set.of("GET", "HEAD", "POST");

  private static final Setting<Boolean> IS_TRACED =
      Setting.value("traceenable", "on", said -> !said.equalsIgnoreCase("off"));

  private static final Setting<String> ACCEPTS_PATH_INFO =
      Setting.value("acceptpathinfo", "default", Ascii::lower);

  /** The handler of directories. */
  static final String DIRECTORY = "httpd/unix-directory";

  /** The handler of what rules in directories have changed. */
  static final String REDIRECT = "redirect-handler";

  /** Handlers that answer by themselves, with the modules that they are in. */
  private static final Map<String, String> OWN =
      Map.of(
          "server-status", "status_module",
          "server-info", "info_module",
          "balancer-manager", "proxy_balancer_module");

  /** Handlers of httpd's other modules, which are not simulated. */
  private static final Set<String> OTHERS =
      Set.of(
          "type-map",
          "application/x-type-map",
          "send-as-is",
          "httpd/send-as-is",
          "imap-file",
          "application/x-httpd-imap",
          "application/x-httpd-cgi",
          "text/x-server-parsed-html",
          "text/x-server-parsed-html3",
          "ldap-status",
          "lua-script",
          "dav-handler",
          "heartbeat",
          "md-status",
          "wsgi-handler",
          "proxy-server",
          "redirect-handler");

  /**
   * {@code LimitRequestBody} in bytes; 0 for none. httpd 2.4.54's default is 1 GB. mod_proxy does
   * not heed it, mod_wsgi does.
   */
  static final Setting<Long> LARGEST_BODY =
      Setting.value("limitrequestbody", "1073741824", Handlers::number);

  private static final Set<String> PRECONDITIONS =
      Set.of(
          "if-match",
          "if-none-match",
          "if-modified-since",
          "if-unmodified-since",
          "if-range",
          "range");

  /** Either a status, or an outcome. */
  record Result(int status, @Nullable Outcome outcome) {

    static Result of(int status) {
      return new Result(status, null);
    }

    static Result of(Outcome outcome) {
      return new Result(0, outcome);
    }
  }

  private Handlers() {}

  /** Answers; whoever asks follows redirects inside httpd. */
  static Result run(HttpdRequest r) {
    String handler = r.handler == null ? "" : r.handler;
    if (r.isProxied || handler.startsWith("proxy:")) {
      return passed(r);
    } else if (handler.equals("wsgi-script")) {
      return wsgi(r);
    }
    String module = OWN.get(handler);
    boolean isAsked =
        !handler.startsWith("server-") || r.method.equals("GET") || r.method.equals("HEAD");
    if (module != null && !isAsked) {
      return file(r);
    } else if (module != null && r.site.modules().has(module)) {
      r.because(null, "the handler " + handler + " answers");
      return Result.of(new Outcome.Answer(200));
    }
    boolean isDirectory = r.kind == Kind.DIRECTORY && handler.equals(DIRECTORY);
    if (isDirectory && r.site.modules().has("autoindex_module")) {
      return listing(r);
    } else if (handler.equals("cgi-script")) {
      return script(r);
    } else if (!handler.isEmpty() && !isDirectory && !handler.equals("default-handler")) {
      return named(r, handler);
    }
    return file(r);
  }

  /** A handler that nobody answers to is as none: the file is served ({@code default_handler}). */
  private static Result named(HttpdRequest r, String handler) {
    boolean isAction = !r.directory.of("action", "script").isEmpty();
    if (OTHERS.contains(handler) || isAction || !r.site.modules().areStandard()) {
      throw new Undecidable("the handler " + handler);
    }
    r.because(null, "no module handles " + handler);
    return file(r);
  }

  private static Result passed(HttpdRequest r) {
    if (r.method.equals("TRACE") && !r.server.get(IS_TRACED)) {
      r.because(r.server.last("traceenable").orElse(null), "TRACE");
      return Result.of(405);
    }
    return r.isUnreachable ? Result.of(500) : Result.of(Sending.proxied(r));
  }

  private static Result listing(HttpdRequest r) {
    if (!r.method.equals("GET") && !r.method.equals("HEAD")) {
      return file(r);
    }
    boolean isAllowed = Options.of(r.directory).has("indexes");
    HttpdNode node = r.directory.last("options").orElse(null);
    r.because(node, isAllowed ? "a listing of the directory" : "no index, and no listing");
    return isAllowed ? Result.of(new Outcome.Answer(200)) : Result.of(403);
  }

  private static Result script(HttpdRequest r) {
    boolean isLoaded = r.site.modules().has("cgi_module") || r.site.modules().has("cgid_module");
    if (!isLoaded) {
      return file(r);
    } else if (!r.isAliased && !Options.of(r.directory).has("execcgi")) {
      return Result.of(403);
    } else if (r.kind == Kind.ABSENT || r.kind == Kind.DIRECTORY) {
      return Result.of(r.kind == Kind.ABSENT ? 404 : 403);
    }
    throw new Undecidable("the CGI script " + r.filename);
  }

  private static Result wsgi(HttpdRequest r) {
    if (!r.isAliased && !Options.of(r.directory).has("execcgi")) {
      r.because(r.directory.last("options").orElse(null), "scripts need ExecCGI here");
      return Result.of(403);
    } else if (r.kind == Kind.ABSENT) {
      return Result.of(404);
    } else if (r.kind == Kind.DIRECTORY) {
      return Result.of(403);
    } else if (isPathInfoRefused(r, false)) {
      return Result.of(404);
    }
    boolean isChunked = HeaderTable.get(r.headers, "Transfer-Encoding").isPresent();
    if (isChunked && !r.server.isOn("wsgichunkedrequest", false)) {
      return Result.of(411);
    }
    return isTooLarge(r) ? Result.of(413) : Result.of(Sending.embedded(r));
  }

  private static boolean isPathInfoRefused(HttpdRequest r, boolean isDefault) {
    String said = r.directory.get(ACCEPTS_PATH_INFO);
    boolean isRefused = said.equals("default") ? isDefault : said.equals("off");
    return isRefused && !r.pathInfo.isEmpty();
  }

  private static boolean isTooLarge(HttpdRequest r) {
    Value length = HeaderTable.get(r.headers, "Content-Length").orElse(null);
    long most = length == null ? 0 : r.directory.get(LARGEST_BODY);
    return most > 0 && length instanceof Value.Known known && number(known.text()) > most;
  }

  private static long number(String text) {
    return NUMBER.matcher(text).matches()
        ? Long.parseLong(text)
        : text.isEmpty() ? 0 : Long.MAX_VALUE;
  }

  /** Which file it is does not depend on them (RFC 9110, sections 13 and 14). */
  private static void preconditions(HttpdRequest r) {
    for (Field field : r.headers) {
      if (PRECONDITIONS.contains(Ascii.lower(field.name()))) {
        r.because(null, "`" + field.name() + "` may leave less of it, or a 304, 412 or 416");
      }
    }
  }

  /** {@code default_handler} of server/core.c. */
  private static Result file(HttpdRequest r) {
    if (isTooLarge(r)) {
      return Result.of(413);
    } else if (r.method.equals("OPTIONS")) {
      return Result.of(new Outcome.Answer(200));
    } else if (!FOR_FILES.contains(r.method)) {
      return Result.of(Methods.isKnown(r.method) ? 405 : 501);
    } else if (r.kind == Kind.UNKNOWN && r.uri.endsWith("/")) {
      throw new Undecidable("what is at " + r.filename);
    } else if (r.kind == Kind.ABSENT || r.kind == Kind.DIRECTORY || isPathInfoRefused(r, true)) {
      r.because(null, r.kind == Kind.DIRECTORY ? "a directory" : "no file " + r.filename);
      return Result.of(404);
    }
    preconditions(r);
    return Result.of(new Outcome.File(String.valueOf(r.filename), r.kind == Kind.FILE));
  }
}
