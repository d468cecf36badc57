package frontwright.validators.routing.httpd;

import frontwright.model.source.Place;
import frontwright.model.source.Source;
import frontwright.model.source.Span;
import frontwright.validators.configuration.httpd.HttpdCondition;
import frontwright.validators.configuration.httpd.HttpdNode;
import frontwright.validators.syntax.httpd.Truth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What stands together: outside of all sections, in a virtual host, in a {@code <Directory>}, in an
 * access file. {@code <Limit>} and {@code <LimitExcept>} do not separate: what is in them stands
 * among their neighbours, and directives that care look at their {@link HttpdNode#parent()}.
 */
final class Scope {

  /** Sections whose expressions say whether they count. */
  static final String[] CONDITIONS = {"<if", "<elseif", "<else"};

  /** Sections for names of files. */
  static final String[] FILES = {"<files", "<filesmatch"};

  private final @Nullable HttpdNode section;
  private final @Nullable Place place;
  private final String path;
  private final Map<String, List<HttpdNode>> byName = new HashMap<>();
  private final List<HttpdNode> nodes;
  private final boolean isCertain;
  private final List<Section> files;
  private final List<HttpdNode> conditions;
  private final Map<HttpdNode, Scope> inConditions = new HashMap<>();
  private boolean forgetsAccess;
  private volatile @Nullable List<RewriteRule> rules;

  private Scope(
      @Nullable HttpdNode section, @Nullable Place place, List<HttpdNode> nodes, String path) {
    this.section = section;
    this.place = place;
    this.path = path;
    this.nodes = nodes.stream().flatMap(Scope::opened).toList();
    this.nodes.forEach(
        node -> byName.computeIfAbsent(key(node), name -> new ArrayList<>()).add(node));
    this.isCertain = this.nodes.stream().allMatch(Scope::isKnown);
    this.files = of(FILES).stream().map(Section::new).toList();
    this.conditions = of(CONDITIONS);
    this.conditions.forEach(node -> inConditions.put(node, of(node)));
  }

  /** What is in a section. */
  static Scope of(HttpdNode section) {
    return of(section, section.argument(section.argument(0).equals("~") ? 1 : 0));
  }

  /**
   * What is in a section.
   *
   * @param path what httpd calls it: a directory with a slash at the end
   */
  static Scope of(HttpdNode section, String path) {
    boolean isCondition = section.name().matches("(?i)if|elseif|else");
    return new Scope(section, section.head(), section.children(), isCondition ? "*If" : path);
  }

  /** What is at the top of a file. */
  static Scope top(List<HttpdNode> nodes) {
    return new Scope(null, null, nodes, "");
  }

  /**
   * What is in an access file.
   *
   * @param directory where the file is; ends in a slash
   * @param forgetsAccess whether a directive of mod_access_compat was left out: the module has a
   *     configuration there all the same, an empty one, and merges nothing
   */
  static Scope accessFile(
      Source file, List<HttpdNode> nodes, String directory, boolean forgetsAccess) {
    Scope scope = new Scope(null, new Place(file, new Span(0, 0)), nodes, directory);
    scope.forgetsAccess = forgetsAccess;
    return scope;
  }

  /** Whether what {@code Order} and its like said before is over here. */
  boolean forgetsAccess() {
    return forgetsAccess;
  }

  private static Stream<HttpdNode> opened(HttpdNode node) {
    boolean isLimit = node.isSection() && (node.is("Limit") || node.is("LimitExcept"));
    return isLimit ? node.children().stream().flatMap(Scope::opened) : Stream.of(node);
  }

  private static String key(HttpdNode node) {
    return node.key().toLowerCase(Locale.ROOT);
  }

  /** What it is for, as httpd calls it ({@code cmd->path}); empty outside of sections. */
  String path() {
    return path;
  }

  /** The section, or null at the top of a file. */
  @Nullable HttpdNode section() {
    return section;
  }

  /** Where it begins; null at the top of the main file. */
  @Nullable Place place() {
    return place;
  }

  /** The {@code <Files>} in it. */
  List<Section> files() {
    return files;
  }

  /** The rules of mod_rewrite in it. */
  List<RewriteRule> rules() {
    List<RewriteRule> known = rules;
    if (known == null) {
      known = RewriteRule.of(this);
      rules = known;
    }
    return known;
  }

  /** What is in one of {@link #conditions()}. */
  Scope inside(HttpdNode condition) {
    return inConditions.getOrDefault(condition, this);
  }

  /** The {@code <If>}, {@code <ElseIf>} and {@code <Else>} in it. */
  List<HttpdNode> conditions() {
    return conditions;
  }

  /** All that is in it. */
  List<HttpdNode> all() {
    return nodes;
  }

  /**
   * All of some names, from top to bottom.
   *
   * @param names in small letters, sections' with {@code <} in front
   */
  List<HttpdNode> of(String... names) {
    List<HttpdNode> only = List.of();
    for (String name : names) {
      List<HttpdNode> these = byName.getOrDefault(name, List.of());
      if (!these.isEmpty() && !only.isEmpty()) {
        List<String> wanted = List.of(names);
        return nodes.stream().filter(node -> wanted.contains(key(node))).toList();
      }
      only = these.isEmpty() ? only : these;
    }
    return only;
  }

  /**
   * Whether there is any of some names.
   *
   * @param names in small letters, sections' with {@code <} in front
   */
  boolean hasAny(String... names) {
    for (String name : names) {
      if (byName.containsKey(name)) {
        return true;
      }
    }
    return false;
  }

  /** Whether httpd has read all that is in it, and its words are known. */
  boolean isCertain() {
    return isCertain;
  }

  /** Whether httpd has read a directive, and its words are known. */
  static boolean isKnown(HttpdNode node) {
    for (HttpdNode each = node; each != null; each = each.parent()) {
      boolean isRead = each.conditions().stream().allMatch(known -> known.truth() == Truth.TRUE);
      if (!isRead || each.hasUnknown()) {
        return false;
      }
    }
    return true;
  }

  /**
   * Asks whether httpd has read a directive and knows its words.
   *
   * @throws Undecidable when that depends on a condition or a value that is not known
   */
  static HttpdNode certain(HttpdNode node) {
    for (HttpdNode each = node; each != null; each = each.parent()) {
      Optional<String> condition = condition(each);
      if (condition.isPresent()) {
        throw new Undecidable(condition.get());
      } else if (each.hasUnknown()) {
        throw new Undecidable(each.rawArguments());
      }
    }
    return node;
  }

  /** The condition around it, sections not counted, that may keep httpd from reading it. */
  static Optional<String> condition(HttpdNode node) {
    for (HttpdCondition condition : node.conditions()) {
      if (condition.truth() != Truth.TRUE) {
        HttpdNode section = condition.section();
        return Optional.of("<" + section.name() + " " + section.rawArguments() + ">");
      }
    }
    return Optional.empty();
  }
}
