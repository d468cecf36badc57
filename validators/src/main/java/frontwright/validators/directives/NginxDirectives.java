package frontwright.validators.directives;

import frontwright.model.value.Version;
import frontwright.validators.directives.NginxDirective.Body;
import frontwright.validators.directives.NginxDirective.Origin;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** All directives of nginx, from {@code nginx.tsv}, and what is gone, {@code nginx-gone.tsv}. */
public final class NginxDirectives {

  private static final ByName<NginxDirective> BY_NAME =
      new ByName<>("nginx.tsv", UnaryOperator.identity(), NginxDirectives::directive);

  private static final ByName<Gone> GONE =
      new ByName<>(
          "nginx-gone.tsv",
          UnaryOperator.identity(),
          cells -> new Gone(cells[0], Version.of(cells[1]), cells[2].equals("ignored"), cells[3]));

  private NginxDirectives() {}

  /**
   * A directive that once was.
   *
   * @param name its name
   * @param since the first version without it
   * @param ignored whether nginx takes it, with a warning, and does nothing; it is unknown
   *     otherwise
   * @param instead what to write today: a directive in backticks, or a sentence
   */
  public record Gone(String name, Version since, boolean ignored, String instead) {}

  /** What nginx can have against a directive before it looks at the arguments' values. */
  public enum Misuse {
    UNKNOWN,
    NOT_ALLOWED_HERE,
    NOT_TERMINATED,
    NO_OPENING_BRACE,
    NUMBER_OF_ARGUMENTS
  }

  /** All directives with a name, in the order of the table; none where it is unknown. */
  public static List<NginxDirective> named(String name) {
    return BY_NAME.named(name);
  }

  /** All names. */
  public static Set<String> names() {
    return BY_NAME.names();
  }

  /** All that is gone. */
  public static Collection<Gone> gone() {
    return GONE.all().toList();
  }

  /** What became of a directive that is gone in a version; null stands for the newest. */
  public static Optional<Gone> gone(String name, @Nullable Version version) {
    return GONE.first(name).filter(gone -> version == null || version.compareTo(gone.since()) >= 0);
  }

  /** The directive that a name means in a context and a version (null: any). */
  public static Optional<NginxDirective> at(
      String name, NginxContext context, @Nullable Version version) {
    for (NginxDirective directive : named(name)) { // asked for each directive of large files
      if (directive.in(version) && directive.allowedIn(context)) {
        return Optional.of(directive);
      }
    }
    return Optional.empty();
  }

  /**
   * What nginx has against a directive, in the order in which it looks (ngx_conf_handler).
   *
   * @param name its name
   * @param arguments how many arguments it has
   * @param block whether a block follows, not a semicolon
   * @param context where it stands
   * @param version of nginx; null for any
   */
  public static Optional<Misuse> misuse(
      String name, int arguments, boolean block, NginxContext context, @Nullable Version version) {
    Optional<NginxDirective> found = at(name, context, version);
    if (found.isEmpty()) {
      boolean known = named(name).stream().anyMatch(directive -> directive.in(version));
      return Optional.of(known ? Misuse.NOT_ALLOWED_HERE : Misuse.UNKNOWN);
    }
    NginxDirective directive = found.orElseThrow();
    if (directive.body() == Body.NONE && block) {
      return Optional.of(Misuse.NOT_TERMINATED);
    }
    if ((directive.body() == Body.DIRECTIVES || directive.body() == Body.ENTRIES) && !block) {
      return Optional.of(Misuse.NO_OPENING_BRACE);
    }
    return directive.arity().accepts(arguments)
        ? Optional.empty()
        : Optional.of(Misuse.NUMBER_OF_ARGUMENTS);
  }

  /**
   * Whether so many words may be an entry of a block, where nginx says so with few words: a map's
   * entry has two, or is a setting alone. What is no such block takes anything.
   *
   * @param block the name of the block's directive
   * @param first the entry's first word
   * @param words how many it has, the first included
   */
  public static boolean entry(String block, String first, int words) {
    return switch (block) {
      case "map" -> words == 2 || (words == 1 && Set.of("hostnames", "volatile").contains(first));
      case "geo" ->
          words == 2 || (words == 1 && Set.of("ranges", "proxy_recursive").contains(first));
      case "charset_map" -> words == 2;
      case "types" -> words == 2 || !first.equals("include");
      default -> true;
    };
  }

  private static NginxDirective directive(String[] cells) {
    String name = cells[0];
    String since = Table.cell(cells[6]);
    String until = Table.cell(cells[7]);
    boolean flag = cells[4].equals("flag");
    return new NginxDirective(
        name,
        cells[1],
        origin(cells[2]),
        contexts(cells[3]),
        Table.cell(cells[4]) == null ? Arity.ANY : Arity.of(flag ? "1" : cells[4]),
        flag,
        body(cells[5]),
        since == null ? null : Version.of(since),
        until == null ? null : Version.of(until));
  }

  private static Set<NginxContext> contexts(String cell) {
    return cell.equals("any")
        ? Set.copyOf(EnumSet.allOf(NginxContext.class))
        : Table.set(cell, NginxContext::of);
  }

  private static Origin origin(String cell) {
    return switch (cell) {
      case "open" -> Origin.OPEN;
      case "subscription" -> Origin.SUBSCRIPTION;
      default -> Origin.THIRD_PARTY;
    };
  }

  private static Body body(String cell) {
    return switch (cell) {
      case "directives" -> Body.DIRECTIVES;
      case "entries" -> Body.ENTRIES;
      case "open" -> Body.OPEN;
      default -> Body.NONE;
    };
  }
}
