package frontwright.validators.routing.httpd;

import frontwright.model.routing.ServedFiles.Kind;
import frontwright.validators.configuration.httpd.HttpdNode;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The phases between access and answer: handlers, rules in directories, redirects. */
final class Fixups {

  /** {@code AddHandler}: handlers by extension in small letters. */
  private static final Setting<Map<String, String>> BY_EXTENSION =
      new Setting<>(Fixups::byExtension, "addhandler", "removehandler");

  private static final Setting<Optional<HttpdNode>> SET_HANDLER = Setting.last("sethandler");

  private Fixups() {}

  /** Runs them; returns 0, or a status to answer with. */
  static int run(HttpdRequest r) {
    variants(r);
    byExtension(r);
    byDirective(r);
    int status = DirectoryRules.fixup(r);
    if (status <= 0 && r.isProxied) {
      status = ProxyUrl.canonicalise(r);
    }
    if (status > 0) {
      return status;
    }
    r.site.metadata().fixup(r);
    status = Aliases.fixup(r);
    if (status > 0) {
      return status;
    }
    status = DirectoryIndexes.fixup(r);
    if (r.forcedHandler != null) {
      r.handler = r.forcedHandler;
    }
    return status;
  }

  /**
   * {@code MultiViews} ({@code handle_multi} of mod_negotiation.c): which variant, is not known.
   */
  private static void variants(HttpdRequest r) {
    boolean isMissing = r.kind == Kind.ABSENT || r.kind == Kind.UNKNOWN;
    boolean isNegotiated =
        isMissing
            && !r.isProxied
            && Options.of(r.directory).has("multiviews")
            && r.site.modules().has("negotiation_module");
    if (isNegotiated && r.site.files().mayHaveVariants(r.filename())) {
      throw new Undecidable("MultiViews, and what there is of " + r.filename() + ".*");
    }
  }

  /** {@code AddHandler}, by all extensions of the file's name (mod_mime.c, find_ct). */
  private static void byExtension(HttpdRequest r) {
    if (r.isProxied || r.filename == null || r.kind == Kind.DIRECTORY) {
      return;
    }
    Map<String, String> handlers = r.directory.get(BY_EXTENSION);
    if (handlers.isEmpty()) {
      return;
    }
    String[] parts = Paths.name(r.filename).replaceFirst("^\\.+", "").split("\\.");
    for (int i = 1; i < parts.length; i++) {
      String handler = handlers.getOrDefault(parts[i].toLowerCase(Locale.ROOT), "");
      r.handler = handler.isEmpty() ? r.handler : Ascii.lower(handler);
    }
  }

  private static Map<String, String> byExtension(Applicable directory) {
    Map<String, String> handlers = new HashMap<>();
    for (HttpdNode node : directory.of("addhandler", "removehandler")) {
      boolean isAdding = node.is("AddHandler");
      node.arguments().stream()
          .skip(isAdding ? 1 : 0)
          .map(word -> word.toLowerCase(Locale.ROOT).replaceFirst("^\\.", ""))
          .forEach(extension -> handlers.put(extension, isAdding ? node.argument(0) : ""));
    }
    return Map.copyOf(handlers);
  }

  /** {@code SetHandler} (server/core.c, core_override_type). */
  private static void byDirective(HttpdRequest r) {
    HttpdNode node = r.directory.get(SET_HANDLER).orElse(null);
    if (node == null) {
      return;
    }
    String written = node.argument(0);
    boolean isExpression = written.startsWith("expr=") || written.contains("%{");
    String value =
        isExpression
            ? r.text(written.startsWith("expr=") ? written.substring(5) : written)
            : written;
    if (!value.equals("none")) {
      r.handler = value.startsWith("proxy:unix") ? value : Ascii.lower(value);
      r.because(node, "the handler");
    }
  }
}
