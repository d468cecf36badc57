package frontwright.validators.routing.nginx;

import frontwright.model.compatibility.Protocol;
import frontwright.model.routing.Reason;
import frontwright.validators.configuration.nginx.NginxNode;
import frontwright.validators.routing.nginx.ErrorPages.Page;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the directives in force in a block. */
final class ConductReader {

  private static final long BODY = 1 << 20;

  private final VariableTable variables;
  private final PassReader passes;
  private final MissingFiles missing;
  private final @Nullable String foreignHttp;
  private final Function<Block, Scope> nameless;

  ConductReader(
      VariableTable variables,
      Upstreams upstreams,
      MissingFiles missing,
      @Nullable String foreignHttp,
      Function<Block, Scope> nameless) {
    this.variables = variables;
    this.missing = missing;
    this.foreignHttp = foreignHttp;
    this.passes = new PassReader(variables, upstreams);
    this.nameless = nameless;
  }

  Conduct read(Block block) {
    Settings settings = block.settings();
    Map<Protocol, Pass> pass = passes(block);
    return new Conduct(
        root(block),
        !settings.all("internal").isEmpty(),
        settings.size("client_max_body_size", BODY),
        block.kind() == Scope.Kind.NAMELESS ? List.of() : rewriting(block),
        tryFiles(settings),
        indexes(settings),
        settings.flag("autoindex", false),
        errorPages(settings),
        access(settings),
        variables.share(AccessReader.realIp(settings)),
        variables.share(
            new Redirects(
                settings.flag("absolute_redirect", true),
                settings.flag("port_in_redirect", true),
                settings.flag("server_name_in_redirect", false))),
        limitExcept(block),
        content(block, pass),
        pass,
        split(settings),
        davMethods(settings),
        limited(settings),
        foreign(block));
  }

  private List<Instruction> rewriting(Block block) {
    return new InstructionReader(variables, nameless, block).read();
  }

  private Root root(Block block) {
    Settings level = block.settings().nearest("root", "alias").orElse(null);
    if (level == null) {
      return new Root(Template.of("html", variables), 0);
    }
    NginxNode alias = level.own("alias").stream().findFirst().orElse(null);
    if (alias == null) {
      String path = level.own("root").get(0).argument(0);
      String bare = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
      return new Root(Template.of(bare, variables), 0);
    }
    return new Root(Template.of(alias.argument(0), variables), aliasLength(alias));
  }

  /** How much of a URI the alias stands for: the name of the location in which it is written. */
  private static int aliasLength(NginxNode alias) {
    NginxNode location =
        alias.ancestors().filter(node -> node.is("location")).findFirst().orElse(null);
    if (location == null) {
      return 0;
    }
    LocationName name = LocationName.of(location);
    boolean isNameless = !alias.ancestors().findFirst().filter(location::equals).isPresent();
    return name.kind() == Scope.Kind.REGEX && !isNameless ? Root.WHOLE : name.text().length();
  }

  private @Nullable TryFiles tryFiles(Settings settings) {
    NginxNode node = settings.last("try_files").orElse(null);
    if (node == null) {
      return null;
    }
    int count = node.arguments().size();
    List<TryFiles.Try> tries = new ArrayList<>();
    for (int i = 0; i < count - 1; i++) {
      String path = node.argument(i);
      boolean isDirectory = path.endsWith("/");
      String bare = isDirectory ? path.substring(0, path.length() - 1) : path;
      tries.add(new TryFiles.Try(Template.of(bare, variables), isDirectory));
    }
    String last = node.argument(count - 1);
    boolean isCode = last.matches("=\\d{1,3}");
    return new TryFiles(
        node.head(),
        List.copyOf(tries),
        Template.of(last, variables),
        isCode ? Integer.parseInt(last.substring(1)) : 0);
  }

  private List<Template> indexes(Settings settings) {
    List<Template> indexes = new ArrayList<>();
    for (NginxNode node : settings.all("index")) {
      node.arguments().forEach(word -> indexes.add(Template.of(word.value(), variables)));
    }
    return variables.share(
        indexes.isEmpty() ? List.of(Template.of("index.html", variables)) : List.copyOf(indexes));
  }

  private ErrorPages errorPages(Settings settings) {
    Map<Integer, Page> pages = new HashMap<>();
    for (NginxNode node : settings.all("error_page")) {
      int count = node.arguments().size();
      String change = count > 2 ? node.argument(count - 2) : "";
      boolean changes = change.startsWith("=");
      int overwrite =
          !changes ? -1 : change.length() > 1 ? Settings.number(change.substring(1), 0) : 0;
      Template uri = Template.of(node.argument(count - 1), variables);
      for (int i = 0; i < count - (changes ? 2 : 1); i++) {
        int status = Settings.number(node.argument(i), 0);
        boolean isNginxsOwn = status >= 494 && status <= 497;
        int shown = overwrite == -1 && isNginxsOwn ? 400 : overwrite;
        pages.putIfAbsent(status, new Page(node.head(), uri, shown));
      }
    }
    boolean isRecursive = settings.flag("recursive_error_pages", false);
    return pages.isEmpty()
        ? variables.share(new ErrorPages(Map.of(), isRecursive))
        : new ErrorPages(pages, isRecursive);
  }

  private @Nullable LimitExcept limitExcept(Block block) {
    NginxNode node = block.settings().last("limit_except").orElse(null);
    if (node == null) {
      return null;
    }
    Set<String> methods = new HashSet<>();
    node.arguments().forEach(word -> methods.add(word.value().toUpperCase(Locale.ROOT)));
    return new LimitExcept(methods, nameless.apply(block.nameless(node)));
  }

  private Map<Protocol, Pass> passes(Block block) {
    Map<Protocol, Pass> all = new EnumMap<>(Protocol.class);
    for (Protocol protocol :
        List.of(Protocol.HTTP, Protocol.FASTCGI, Protocol.SCGI, Protocol.UWSGI)) {
      Pass pass = passes.read(protocol, block);
      if (pass != null) {
        all.put(protocol, pass);
      }
    }
    return all;
  }

  /** What answers by this block's own word, or in a {@code limit_except} by the one around it. */
  private static @Nullable Content content(Block block, Map<Protocol, Pass> passes) {
    Settings settings = block.settings();
    Content content = ForeignDirectives.content(settings);
    if (content != null) {
      return content;
    }
    for (Protocol protocol : passes.keySet()) {
      boolean isLimit = block.node().is("limit_except");
      if (isLimit || !settings.own(PassReader.directive(protocol)).isEmpty()) {
        return new Content.Backend(protocol);
      }
    }
    return null;
  }

  private @Nullable String foreign(Block block) {
    String own = ForeignDirectives.find(block.settings().directives(), missing);
    return own == null && block.kind() == Scope.Kind.SERVER ? foreignHttp : own;
  }

  private static Set<String> davMethods(Settings settings) {
    NginxNode node = settings.last("dav_methods").orElse(null);
    Set<String> methods = new HashSet<>();
    if (node != null) {
      node.arguments().forEach(word -> methods.add(word.value().toUpperCase(Locale.ROOT)));
    }
    return Set.copyOf(methods);
  }

  /** What may refuse a request because of others. */
  private static @Nullable Reason limited(Settings settings) {
    return settings
        .last("limit_req")
        .or(() -> settings.last("limit_conn"))
        .map(node -> new Reason(node.head(), "taken for granted: the limit is not reached"))
        .orElse(null);
  }

  private Access access(Settings settings) {
    Access access = AccessReader.access(settings, variables);
    return access.isOpen() ? variables.share(access) : access;
  }

  private PathSplit.Rule split(Settings settings) {
    String index = settings.word("fastcgi_index");
    String expression = settings.word("fastcgi_split_path_info");
    return variables.share(
        new PathSplit.Rule(
            index == null ? "" : index,
            expression == null ? null : CompiledRegex.of(expression, false, variables)));
  }
}
