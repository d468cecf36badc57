package frontwright.validators.configuration.httpd;

import frontwright.model.source.Place;
import frontwright.model.source.Span;
import frontwright.validators.directives.HttpdContext;
import frontwright.validators.syntax.httpd.Arguments;
import frontwright.validators.syntax.httpd.HttpdFile;
import frontwright.validators.syntax.httpd.Section;
import frontwright.validators.syntax.httpd.Statement;
import frontwright.validators.syntax.httpd.Word;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A directive or section where httpd meets it. What an {@code Include} or a {@code Use} brings
 * stands behind it, among its neighbours; what stands in {@code <IfModule>} or another condition
 * stands in its place. A file that is included twice gives two nodes for each of its directives.
 */
public final class HttpdNode {

  private final HttpdText text;
  private final Statement statement;
  private final String name;
  private final Arguments seen;
  private final boolean hasUnknown;
  private final @Nullable HttpdContext context;
  private final @Nullable HttpdNode parent;
  private final List<HttpdCondition> conditions;
  private final List<HttpdNode> children;

  HttpdNode(HttpdText text, Statement statement, HttpdValues.Seen seen, HttpdScope scope) {
    this.text = text;
    this.statement = statement;
    this.name = seen.name();
    this.seen = seen.arguments();
    this.hasUnknown = seen.hasUnknown();
    this.context = scope.context();
    this.parent = scope.parent();
    this.conditions = scope.conditions();
    this.children = statement instanceof Section ? new ArrayList<>() : List.of();
  }

  private HttpdNode(HttpdNode other, List<HttpdNode> children) {
    this.text = other.text;
    this.statement = other.statement;
    this.name = other.name;
    this.seen = other.seen;
    this.hasUnknown = other.hasUnknown;
    this.context = other.context;
    this.parent = other.parent;
    this.conditions = other.conditions;
    this.children = children;
  }

  /** The same without some of what is in it, at any depth. */
  public HttpdNode without(Collection<HttpdNode> left) {
    return new HttpdNode(
        this,
        children.stream()
            .filter(child -> !left.contains(child))
            .map(child -> child.without(left))
            .toList());
  }

  /** Where the loader puts what is in the section. */
  List<HttpdNode> inside() {
    return children;
  }

  /** The file that it is read from; for a macro's lines, what the macro became. */
  public HttpdFile file() {
    return text.file();
  }

  /** The directive or section as it is written. */
  public Statement statement() {
    return statement;
  }

  /** Whether it is a section. */
  public boolean isSection() {
    return statement instanceof Section;
  }

  /** The name, without brackets. */
  public String name() {
    return name;
  }

  /** The name as the table of directives has it, and httpd: {@code <} first for a section. */
  public String key() {
    return isSection() ? "<" + name : name;
  }

  /** Whether this is the directive or section of a name, in capitals or not. */
  public boolean is(String wanted) {
    return name.equalsIgnoreCase(wanted);
  }

  /** The words behind the name as httpd sees them, with values for {@code ${NAME}}. */
  public List<String> arguments() {
    return seen.words().stream().map(Word::value).toList();
  }

  /** What an argument says, from 0; empty where there is none. */
  public String argument(int index) {
    List<String> arguments = arguments();
    return index < arguments.size() ? arguments.get(index) : "";
  }

  /** All that is behind the name as httpd sees it, for directives that take no words. */
  public String rawArguments() {
    return seen.raw();
  }

  /** The words behind the name as they are written. */
  public List<Word> words() {
    return statement.arguments().words();
  }

  /** Whether a {@code ${NAME}} in it has no value here: what httpd would see is not known. */
  public boolean hasUnknown() {
    return hasUnknown;
  }

  /**
   * What it stands in; null in a section that is not known, or where httpd does not look for
   * directives.
   */
  public @Nullable HttpdContext context() {
    return context;
  }

  /** The section that it stands in, conditions left out; null at the top of what was loaded. */
  public @Nullable HttpdNode parent() {
    return parent;
  }

  /** The sections around it, the nearest first. */
  public Stream<HttpdNode> ancestors() {
    return Stream.iterate(parent, node -> node != null, node -> node == null ? null : node.parent)
        .map(node -> node);
  }

  /** The conditions between it and {@link #parent()}, the outermost first. */
  public List<HttpdCondition> conditions() {
    return conditions;
  }

  /** What is in the section, includes and macros followed, conditions opened. */
  public List<HttpdNode> children() {
    return Collections.unmodifiableList(children);
  }

  /** What is in the section under a name. */
  public Stream<HttpdNode> children(String wanted) {
    return children.stream().filter(child -> child.is(wanted));
  }

  /** The last of a name in the section: the one that counts for most directives. */
  public Optional<HttpdNode> child(String wanted) {
    return children(wanted).reduce((first, last) -> last);
  }

  /** All that is in the section and in the sections there, from top to bottom. */
  public Stream<HttpdNode> descendants() {
    return children.stream().flatMap(child -> Stream.concat(Stream.of(child), child.descendants()));
  }

  /** The whole directive or section; of a macro, the line in its body. */
  public Place place() {
    return text.place(statement.span());
  }

  /** One of {@link #words()}. */
  public Place place(Word word) {
    return text.place(word.span());
  }

  /** The name, with the brackets of a section left out. */
  public Place namePlace() {
    return place(statement.name());
  }

  /**
   * An argument, from 0; where there is none, or values have changed the number of words, the head.
   */
  public Place argumentPlace(int index) {
    List<Word> words = words();
    boolean isThere = index < words.size() && words.size() == arguments().size();
    return isThere ? place(words.get(index)) : head();
  }

  /** The name and the arguments, or the line that opens the section. */
  public Place head() {
    return text.place(headSpan());
  }

  private Span headSpan() {
    return statement instanceof Section section ? section.open() : statement.span();
  }

  @Override
  public String toString() {
    return name + " at " + place();
  }
}
