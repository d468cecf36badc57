package frontwright.validators.routing.httpd;

import frontwright.model.routing.ServedFiles.Kind;
import frontwright.model.routing.Value;
import frontwright.validators.configuration.httpd.HttpdNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Requests for directories, and for what is not there (mod_dir.c). */
final class DirectoryIndexes {

  private static final Setting<List<String>> NAMES =
      new Setting<>(DirectoryIndexes::names, "directoryindex");

  private static final Setting<Integer> REDIRECT_STATUS =
      Setting.value("directoryindexredirect", "off", DirectoryIndexes::redirectStatus);

  private static final Setting<Optional<HttpdNode>> FALLBACK = Setting.last("fallbackresource");

  private DirectoryIndexes() {}

  /** Returns 0 to go on, or a status to answer with. */
  static int fixup(HttpdRequest r) {
    if (!r.site.modules().has("dir_module")) {
      return 0;
    } else if (r.kind == Kind.DIRECTORY) {
      return directory(r);
    } else if (r.kind == Kind.UNKNOWN && r.uri.endsWith("/") && r.handler == null) {
      assume(r);
      return 0;
    }
    return r.kind == Kind.ABSENT && r.handler == null ? fallback(r) : 0;
  }

  private static int directory(HttpdRequest r) {
    r.handler = r.handler == null ? Handlers.DIRECTORY : r.handler;
    if (!r.pathInfo.isEmpty()) {
      return 0;
    } else if (!r.uri.endsWith("/")) {
      return r.directory.isOn("directoryslash", true) ? slash(r) : 0;
    } else if (r.handler.equals(Handlers.REDIRECT)
        || (r.directory.isOn("directorycheckhandler", false)
            && !r.handler.equals(Handlers.DIRECTORY))) {
      return 0;
    }
    return index(r);
  }

  /**
   * Takes the only index of what may be a directory for granted, where a missing one means a
   * refusal anyway.
   */
  private static void assume(HttpdRequest r) {
    List<String> names = r.directory.get(NAMES);
    boolean isListed =
        r.site.modules().has("autoindex_module") && Options.of(r.directory).has("indexes");
    boolean isReplaced = r.directory.get(FALLBACK).isPresent();
    if (names.size() != 1 || isListed || isReplaced || r.directory.get(REDIRECT_STATUS) > 0) {
      return;
    }
    HttpdRequest sub = r.asked(names.get(0));
    boolean mayBeServed = seen(sub) == 0 && sub.kind == Kind.UNKNOWN && sub.handler == null;
    if (mayBeServed && !sub.uri.endsWith("/")) {
      r.because(null, "taken for granted: there is an index, " + names.get(0));
      r.become(sub);
    }
  }

  private static int slash(HttpdRequest r) {
    String query = r.args == null ? "" : "?" + r.args;
    r.location = new Value.Known(Urls.absolute(r, Escapes.path(r.uri) + "/" + query));
    r.because(r.directory.last("directoryslash").orElse(null), "a directory: with a slash");
    return 301;
  }

  private static int index(HttpdRequest r) {
    int failure = 0;
    List<String> names = r.directory.get(NAMES);
    for (String name : names) {
      HttpdRequest sub = r.asked(name);
      int status = seen(sub);
      if (status == 0 && isServed(sub)) {
        return found(r, sub);
      }
      boolean isRedirect = status >= 300 && status < 400;
      if (isRedirect || (names.size() == 1 && (status == 406 || status == 401))) {
        r.location = sub.location;
        return status;
      }
      failure = status != 0 && status != 404 ? status : failure;
    }
    return failure;
  }

  private static int found(HttpdRequest r, HttpdRequest sub) {
    int status = r.directory.get(REDIRECT_STATUS);
    if (status > 0) {
      r.location = new Value.Known(Urls.absolute(r, sub.uri));
      return status;
    }
    r.because(r.directory.last("directoryindex").orElse(null), "the directory's index");
    r.become(sub);
    return 0;
  }

  private static int redirectStatus(String said) {
    return switch (Ascii.lower(said)) {
      case "off" -> 0;
      case "on", "temp" -> 302;
      case "permanent" -> 301;
      case "seeother" -> 303;
      default -> Ascii.number(said);
    };
  }

  /** Looks what is there; httpd asks itself no deeper. A status that a rule leaves counts. */
  private static int seen(HttpdRequest sub) {
    if (sub.depth > Answers.limit(sub) || sub.redirects > Answers.limit(sub)) {
      return 500;
    }
    int status = Processing.run(sub);
    return status == 0 && sub.statusLeft != 200 ? sub.statusLeft : status;
  }

  private static boolean isServed(HttpdRequest sub) {
    if (sub.kind == Kind.UNKNOWN) {
      throw new Undecidable("the file " + sub.filename);
    }
    return sub.kind == Kind.FILE || "proxy-server".equals(sub.handler);
  }

  /** The last section that names some counts; in it all are added, {@code disabled} takes away. */
  private static List<String> names(Applicable directory) {
    List<Scope> scopes = directory.scopes();
    for (int i = scopes.size() - 1; i >= 0; i--) {
      List<HttpdNode> own = scopes.get(i).of("directoryindex");
      if (!own.isEmpty()) {
        List<String> names = new ArrayList<>();
        for (HttpdNode node : own) {
          Scope.certain(node);
          boolean isOff =
              node.arguments().size() == 1 && node.argument(0).equalsIgnoreCase("disabled");
          if (isOff) {
            names.clear();
          } else {
            names.addAll(node.arguments());
          }
        }
        return names;
      }
    }
    return List.of("index.html");
  }

  private static int fallback(HttpdRequest r) {
    @Nullable HttpdNode node = r.directory.get(FALLBACK).orElse(null);
    if (node == null || node.argument(0).equalsIgnoreCase("disabled")) {
      return 0;
    }
    HttpdRequest sub = r.asked(node.argument(0));
    int status = seen(sub);
    if (status == 0 && isServed(sub)) {
      r.because(node, "in place of what is not there");
      r.become(sub);
      return 0;
    } else if (status >= 300 && status < 400) {
      r.location = sub.location;
    }
    return status == 404 ? 0 : status;
  }
}
