package frontwright.validators.rules.nginx;

import frontwright.model.source.Finding;
import frontwright.model.source.Place;
import frontwright.model.value.Version;
import frontwright.validators.configuration.nginx.NginxConfiguration;
import frontwright.validators.configuration.nginx.NginxNode;
import frontwright.validators.directives.NginxContext;
import frontwright.validators.directives.NginxDirectives;
import frontwright.validators.directives.NginxDirectives.Misuse;
import frontwright.validators.rules.Lazy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What rules look at, with views that are computed when a rule asks for them. Safe for use by
 * several threads.
 */
public final class NginxSubject {

  /** Directives that a block has, usually at least. */
  private static final int NODES_OF_BLOCK = 4;

  private final NginxConfiguration configuration;
  private final @Nullable Version version;
  private final Set<Place> missing;
  private final Map<NginxNode, Level> levels;
  private final Level top;
  private final List<NginxNode> all;
  private final Lazy<Map<String, List<NginxNode>>> byName = new Lazy<>(this::index);
  private final Lazy<Map<String, NginxNode>> upstreams = new Lazy<>(this::findUpstreams);
  private final Lazy<List<Pass>> passes = new Lazy<>(this::findPasses);
  private final Lazy<VirtualServers> servers = new Lazy<>(this::findServers);
  private final Lazy<Set<String>> variableNames = new Lazy<>(() -> VariableNames.in(all()));
  private final Lazy<VariableFlow> variables = new Lazy<>(() -> new VariableFlow(this));

  /**
   * A configuration to look at.
   *
   * @param configuration the files, put together
   * @param version of the nginx that will read them; null where nobody said
   */
  public NginxSubject(NginxConfiguration configuration, @Nullable Version version) {
    this.configuration = configuration;
    this.version = version;
    this.missing =
        configuration.problems().stream().map(Finding::place).collect(Collectors.toSet());
    List<NginxNode> nodes = configuration.nodes();
    boolean isMain = configuration.context() == NginxContext.MAIN;
    this.top = new Level(null, null, nodes, !isMain || hasGap(nodes));
    this.all = configuration.all().toList();
    this.levels = new ConcurrentHashMap<>(all.size() / NODES_OF_BLOCK);
  }

  /** The files, put together. */
  public NginxConfiguration configuration() {
    return configuration;
  }

  /** All directives, from top to bottom. */
  public List<NginxNode> all() {
    return all;
  }

  /** All directives of a name, from top to bottom. */
  public List<NginxNode> all(String name) {
    return byName.get().getOrDefault(name, List.of());
  }

  private Map<String, List<NginxNode>> index() {
    Map<String, List<NginxNode>> index = new HashMap<>();
    all.forEach(node -> index.computeIfAbsent(node.name(), n -> new ArrayList<>()).add(node));
    return index;
  }

  /** The version of the nginx that will read them; null where nobody said. */
  public @Nullable Version version() {
    return version;
  }

  /** Whether the nginx that will read them may be older than a version. */
  public boolean maybeBefore(String newer) {
    return version == null || !version.atLeast(newer);
  }

  /** What nginx has against a directive before it looks at values; nothing against an entry. */
  public Optional<Misuse> misuse(NginxNode node) {
    NginxContext context = node.context();
    return context == null
        ? Optional.empty()
        : NginxDirectives.misuse(
            node.name(),
            node.arguments().size(),
            node.directive().block() != null,
            context,
            version);
  }

  /** The inside of a block; for null, what is outside of all. */
  public Level level(@Nullable NginxNode block) {
    if (block == null) {
      return top;
    }
    Level known = levels.get(block);
    if (known == null) {
      List<NginxNode> inside = block.children();
      known = new Level(block, level(block.parent()), inside, hasGap(inside));
      levels.put(block, known);
    }
    return known;
  }

  /** Where a directive stands. */
  public Level levelOf(NginxNode node) {
    return level(node.parent());
  }

  /** Whether a file that is to be included among these could not be read. */
  private boolean hasGap(List<NginxNode> nodes) {
    return !missing.isEmpty()
        && nodes.stream()
            .filter(node -> node.is("include") && node.arguments().size() == 1)
            .anyMatch(node -> missing.contains(node.place(node.arguments().get(0))));
  }

  /** The upstream of a name, as far as it is in these files. */
  public Optional<NginxNode> upstream(String name) {
    return Optional.ofNullable(upstreams().get(name));
  }

  /** The upstreams of HTTP by their names. */
  public Map<String, NginxNode> upstreams() {
    return upstreams.get();
  }

  private Map<String, NginxNode> findUpstreams() {
    Map<String, NginxNode> found = new HashMap<>();
    for (NginxNode upstream : all("upstream")) {
      if (upstream.context() == NginxContext.HTTP) {
        found.putIfAbsent(upstream.argument(0), upstream);
      }
    }
    return found;
  }

  /** The names, in lower case, of variables that some directive may set. */
  public Set<String> variableNames() {
    return variableNames.get();
  }

  /** All that passes requests of HTTP on. */
  public List<Pass> passes() {
    return passes.get();
  }

  private List<Pass> findPasses() {
    return all.stream().flatMap(node -> Pass.of(node).stream()).toList();
  }

  /** The servers of HTTP, as far as they are in these files. */
  public VirtualServers servers() {
    return servers.get();
  }

  private VirtualServers findServers() {
    List<NginxNode> nodes =
        all("server").stream().filter(n -> n.context() == NginxContext.HTTP).toList();
    return new VirtualServers(this, nodes);
  }

  /** Where the values of variables come from. */
  public VariableFlow variables() {
    return variables.get();
  }
}
