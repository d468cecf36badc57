package frontwright.validators.configuration.nginx;

import frontwright.model.source.Place;
import frontwright.model.source.Span;
import frontwright.validators.directives.NginxContext;
import frontwright.validators.syntax.nginx.Directive;
import frontwright.validators.syntax.nginx.NginxFile;
import frontwright.validators.syntax.nginx.Word;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A directive where nginx meets it. What an {@code include} brings stands behind it, among its
 * neighbours; a file that is included twice gives two nodes for each of its directives.
 */
public final class NginxNode {

  private final NginxFile file;
  private final Directive directive;
  private final @Nullable NginxContext context;
  private final @Nullable NginxNode parent;
  private final List<NginxNode> children;

  NginxNode(
      NginxFile file,
      Directive directive,
      @Nullable NginxContext context,
      @Nullable NginxNode parent) {
    this.file = file;
    this.directive = directive;
    this.context = context;
    this.parent = parent;
    this.children = directive.block() == null ? List.of() : new ArrayList<>();
  }

  /** Where the loader puts what is in the block. */
  List<NginxNode> inside() {
    return children;
  }

  /** The file that it is written in. */
  public NginxFile file() {
    return file;
  }

  /** The directive as it is written. */
  public Directive directive() {
    return directive;
  }

  /** The directive's name. */
  public String name() {
    return directive.name().value();
  }

  /** Whether this is the directive of a name. */
  public boolean is(String name) {
    return directive.is(name);
  }

  /** The words behind the name. */
  public List<Word> arguments() {
    return directive.arguments();
  }

  /** What an argument says, from 0; empty where there is none, as no argument that matters is. */
  public String argument(int index) {
    return index < directive.arguments().size() ? directive.arguments().get(index).value() : "";
  }

  /**
   * What it stands in; null where that is a block of entries (a map, a list of types), in which the
   * first word is no directive.
   */
  public @Nullable NginxContext context() {
    return context;
  }

  /** The directive whose block it stands in; null at the top of what was loaded. */
  public @Nullable NginxNode parent() {
    return parent;
  }

  /** The directives around it, the nearest first. */
  public Stream<NginxNode> ancestors() {
    return Stream.iterate(parent, node -> node != null, node -> node == null ? null : node.parent)
        .map(node -> node);
  }

  /** The nearest directive of a name around it. */
  public Optional<NginxNode> around(String name) {
    for (NginxNode node = parent; node != null; node = node.parent) {
      if (node.is(name)) {
        return Optional.of(node);
      }
    }
    return Optional.empty();
  }

  /** What is in its block, includes followed. */
  public List<NginxNode> children() {
    return Collections.unmodifiableList(children);
  }

  /** What is in its block under a name. */
  public Stream<NginxNode> children(String name) {
    return children.stream().filter(child -> child.is(name));
  }

  /** The last of a name in its block: where several may be, the one that counts for nginx. */
  public Optional<NginxNode> child(String name) {
    for (int i = children.size() - 1; i >= 0; i--) {
      if (children.get(i).is(name)) {
        return Optional.of(children.get(i));
      }
    }
    return Optional.empty();
  }

  /** Whether there is one of a name in its block. */
  public boolean has(String name) {
    for (NginxNode child : children) {
      if (child.is(name)) {
        return true;
      }
    }
    return false;
  }

  /** All that is in its block and in the blocks there, from top to bottom. */
  public Stream<NginxNode> descendants() {
    return all(children).stream();
  }

  /** Nodes with all that is in their blocks; a list, since streams in streams take their time. */
  static List<NginxNode> all(List<NginxNode> nodes) {
    List<NginxNode> all = new ArrayList<>();
    collect(nodes, all);
    return all;
  }

  private static void collect(List<NginxNode> nodes, List<NginxNode> all) {
    for (NginxNode node : nodes) {
      all.add(node);
      collect(node.children, all);
    }
  }

  /** The whole directive. */
  public Place place() {
    return place(directive.span());
  }

  /** A word of it. */
  public Place place(Word word) {
    return place(word.span());
  }

  /** The name and the arguments, without the block. */
  public Place head() {
    List<Word> words = directive.arguments();
    Span first = directive.name().span();
    return place(words.isEmpty() ? first : first.to(words.get(words.size() - 1).span()));
  }

  private Place place(Span span) {
    return new Place(file.source(), span);
  }

  @Override
  public String toString() {
    return name() + " at " + place();
  }
}
