package frontwright.validators.directives;

import frontwright.model.value.Version;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All directives of httpd, from {@code httpd.tsv}, and what is gone, {@code httpd-gone.tsv}. */
public final class HttpdDirectives {

  private static final ByName<HttpdDirective> BY_NAME =
      new ByName<>("httpd.tsv", HttpdDirectives::key, HttpdDirectives::directive);

  private static final ByName<Gone> GONE =
      new ByName<>(
          "httpd-gone.tsv",
          HttpdDirectives::key,
          cells -> new Gone(cells[0], cells[1], Answer.of(cells[2]), cells[3]));

  private static final ByName<Count> COUNTS =
      new ByName<>(
          "httpd-counts.tsv",
          HttpdDirectives::key,
          cells -> new Count(Arity.of(cells[1]), cells[2]));

  private static final ByName<Set<String>> OUTSIDE =
      new ByName<>(
          "httpd-outside.tsv",
          HttpdDirectives::key,
          cells -> Table.set(cells[1], HttpdDirectives::key));

  /** What httpd says to some numbers of arguments. */
  private record Count(Arity arguments, String says) {}

  private HttpdDirectives() {}

  /**
   * A directive that once was.
   *
   * @param name its name
   * @param since what it is gone since: a version, or a module that is no more
   * @param answer what httpd 2.4 says to it
   * @param instead what to write today
   */
  public record Gone(String name, String since, Answer answer, String instead) {}

  /** What httpd says to a directive that is gone. */
  public enum Answer {
    /** It takes it, with a warning at most. */
    IGNORED,
    /** It knows the name, and refuses it. */
    REFUSED,
    /** It no longer knows the name. */
    UNKNOWN;

    private static Answer of(String cell) {
      return valueOf(cell.toUpperCase(Locale.ROOT));
    }
  }

  /** What httpd can have against a directive before it looks at the arguments' values. */
  public enum Misuse {
    UNKNOWN,
    NOT_ALLOWED_HERE,
    ARGUMENTS
  }

  /** All directives with a name in any case, {@code <} first for a section. */
  public static List<HttpdDirective> named(String name) {
    return BY_NAME.named(key(name));
  }

  /** All names, as modules write them. */
  public static List<String> names() {
    return BY_NAME.names().stream().map(name -> named(name).get(0).name()).sorted().toList();
  }

  /** All modules that have directives, such as {@code mod_proxy} and {@code core}. */
  public static Set<String> modules() {
    return BY_NAME.all().map(HttpdDirective::module).collect(Collectors.toUnmodifiableSet());
  }

  /** All that is gone. */
  public static List<Gone> gone() {
    return GONE.all().sorted(Comparator.comparing(Gone::name)).toList();
  }

  /** What became of a directive that is gone. */
  public static Optional<Gone> gone(String name) {
    return GONE.first(key(name));
  }

  /**
   * How httpd's sentence begins where a command that counts its arguments itself ({@code RAW_ARGS},
   * {@code TAKE_ARGV}) does not take so many of them; empty where it does, or does not count.
   */
  public static Optional<String> miscount(String name, int arguments) {
    return COUNTS.named(key(name)).stream()
        .filter(count -> count.arguments().accepts(arguments))
        .map(Count::says)
        .findFirst();
  }

  /**
   * Whether a command's own function refuses it in a section, or somewhere in it, though it may
   * stand there as far as {@link #misuse} knows: {@code Listen cannot occur within <VirtualHost>
   * section}.
   *
   * @param section its name without brackets, in any case
   */
  public static boolean keptOutOf(String section, String name) {
    String family =
        switch (key(section)) {
          case "if", "elseif", "else" -> "files";
          case "limitexcept", "requireall", "requireany", "requirenone" -> "limit";
          default -> key(section).replaceFirst("match$", "");
        };
    return OUTSIDE.first(key(name)).filter(families -> families.contains(family)).isPresent();
  }

  /**
   * What httpd has against a directive, in the order in which it looks (invoke_cmd).
   *
   * @param name its name, {@code <} first for a section
   * @param words its arguments as httpd sees them; null where they are not known
   * @param context where it stands. What acts while the file is read does not mind sections
   * @param version of httpd; null for any
   */
  public static Optional<Misuse> misuse(
      String name, @Nullable List<String> words, HttpdContext context, @Nullable Version version) {
    boolean isKnown = false;
    boolean isAllowed = false;
    for (HttpdDirective directive : named(name)) { // asked for each directive of large files
      if (directive.in(version)) {
        isKnown = true;
        isAllowed |= directive.allowedIn(directive.onRead() ? context.whileRead() : context);
        if (isAllowed && fits(directive, words)) {
          return Optional.empty();
        }
      }
    }
    return Optional.of(
        !isKnown ? Misuse.UNKNOWN : isAllowed ? Misuse.ARGUMENTS : Misuse.NOT_ALLOWED_HERE);
  }

  private static boolean fits(HttpdDirective directive, @Nullable List<String> words) {
    return words == null
        || (directive.arguments().accept(words)
            && miscount(directive.name(), words.size()).isEmpty());
  }

  private static HttpdDirective directive(String[] cells) {
    String since = Table.cell(cells[5]);
    return new HttpdDirective(
        cells[0],
        cells[1],
        HttpdArguments.valueOf(cells[2]),
        Table.set(cells[3], HttpdPlace::valueOf),
        cells[4].equals("read"),
        since == null ? null : Version.of(since));
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
