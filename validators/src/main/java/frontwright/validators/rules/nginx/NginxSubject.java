package frontwright.validators.rules.nginx;

import frontwright.model.source.Finding;
import frontwright.model.source.Place;
import frontwright.model.value.Version;
import frontwright.validators.configuration.nginx.NginxConfiguration;
import frontwright.validators.configuration.nginx.NginxNode;
import frontwright.validators.directives.NginxContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What rules look at, with views that are computed when a rule asks for them. Not safe for use by
 * several threads.
 */
public final class NginxSubject {

  private final NginxConfiguration configuration;
  private final @Nullable Version version;
  private final Set<Place> missing;
  private final Map<NginxNode, Level> levels = new HashMap<>();
  private final Level top;
  private @Nullable Map<String, NginxNode> upstreams;
  private @Nullable List<Pass> passes;
  private @Nullable VirtualServers servers;
  private @Nullable VariableFlow variables;

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
  }

  /** The files, put together. */
  public NginxConfiguration configuration() {
    return configuration;
  }

  /** The version of the nginx that will read them; null where nobody said. */
  public @Nullable Version version() {
    return version;
  }

  /** Whether the nginx that will read them may be older than a version. */
  public boolean maybeBefore(String newer) {
    return version == null || !version.atLeast(newer);
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
    Map<String, NginxNode> known = upstreams;
    if (known == null) {
      known = new HashMap<>();
      for (NginxNode upstream : configuration.all("upstream").toList()) {
        if (upstream.context() == NginxContext.HTTP) {
          known.putIfAbsent(upstream.argument(0), upstream);
        }
      }
      upstreams = known;
    }
    return known;
  }

  /** All that passes requests of HTTP on. */
  public List<Pass> passes() {
    List<Pass> known = passes;
    if (known == null) {
      known = configuration.all().flatMap(node -> Pass.of(node).stream()).toList();
      passes = known;
    }
    return known;
  }

  /** The servers of HTTP, as far as they are in these files. */
  public VirtualServers servers() {
    VirtualServers known = servers;
    if (known == null) {
      List<NginxNode> nodes =
          configuration.all("server").filter(n -> n.context() == NginxContext.HTTP).toList();
      known = new VirtualServers(this, nodes);
      servers = known;
    }
    return known;
  }

  /** Where the values of variables come from. */
  public VariableFlow variables() {
    VariableFlow known = variables;
    if (known == null) {
      known = new VariableFlow(this);
      variables = known;
    }
    return known;
  }
}
