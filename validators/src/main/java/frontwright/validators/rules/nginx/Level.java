package frontwright.validators.rules.nginx;

import frontwright.validators.configuration.nginx.NginxNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A block, or what stands outside of all blocks: where nginx's directives are set, and from where
 * they are inherited. A directive that is set several times ({@code proxy_set_header}, {@code
 * uwsgi_param}) is inherited only by a level that sets none.
 */
public final class Level {

  private final @Nullable NginxNode block;
  private final @Nullable Level outer;
  private final boolean isOpen;
  private final Map<String, List<NginxNode>> byName = new HashMap<>();

  /** Kept, as many rules ask for it and reading them takes a while. */
  private volatile @Nullable List<Listen> listens;

  Level(@Nullable NginxNode block, @Nullable Level outer, List<NginxNode> nodes, boolean isOpen) {
    this.block = block;
    this.outer = outer;
    this.isOpen = isOpen;
    nodes.forEach(node -> byName.merge(node.name(), List.of(node), Level::joined));
  }

  /** Most names stand once in a block; of what stands there often the list is not copied again. */
  private static List<NginxNode> joined(List<NginxNode> before, List<NginxNode> one) {
    List<NginxNode> all = before.size() == 1 ? new ArrayList<>(before) : before;
    all.addAll(one);
    return all;
  }

  /** The directive whose block this is; null outside of all blocks. */
  public @Nullable NginxNode block() {
    return block;
  }

  /**
   * Whether something may stand here that is not known: an include is missing, or what is around.
   */
  public boolean isOpen() {
    return isOpen;
  }

  /** What is set here under a name, in order. */
  public List<NginxNode> named(String name) {
    return byName.getOrDefault(name, List.of());
  }

  /** What a server listens on, see {@link Listen#of(Level)}. */
  List<Listen> listens() {
    List<Listen> known = listens;
    if (known == null) {
      known = Listen.of(named("listen"));
      listens = known;
    }
    return known;
  }

  /** This level and those around it, the innermost first. */
  public Stream<Level> upwards() {
    return Stream.iterate(this, level -> level != null, level -> level == null ? null : level.outer)
        .map(level -> level);
  }

  /** The innermost level from here on that sets a directive. */
  public Optional<Level> setting(String name) {
    for (Level level = this; level != null; level = level.outer) {
      if (level.byName.containsKey(name)) {
        return Optional.of(level);
      }
    }
    return Optional.empty();
  }

  /** All directives of a name that count here. */
  public List<NginxNode> inEffect(String name) {
    return setting(name).map(level -> level.named(name)).orElse(List.of());
  }

  /** The directive of a name that counts here, the last where there are several. */
  public Optional<NginxNode> effective(String name) {
    List<NginxNode> all = inEffect(name);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
  }

  /** Whether what counts here under a name is known: nothing missing can set it. */
  public boolean knows(String name) {
    for (Level level = this; level != null; level = level.outer) {
      if (level.isOpen || level.byName.containsKey(name)) {
        return !level.isOpen;
      }
    }
    return true;
  }
}
