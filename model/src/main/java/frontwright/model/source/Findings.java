package frontwright.model.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Collects what is said about one source while it is read. Not safe for use by several threads. */
public final class Findings {

  private static final String DESCRIPTION = "description";

  private final Source source;
  private final String group;
  private final List<Finding> list = new ArrayList<>();

  /** An empty collection about {@code source}, a description. */
  public Findings(Source source) {
    this(source, DESCRIPTION);
  }

  /**
   * An empty collection about {@code source}.
   *
   * @param group what kind of file that is: the group of rules about its content
   */
  public Findings(Source source, String group) {
    this.source = source;
    this.group = group;
  }

  /**
   * The id of a rule about this kind of file: {@code description/value}, {@code settings/value}.
   */
  public String rule(String name) {
    return group + "/" + name;
  }

  /** The source that the spans belong to. */
  public Source source() {
    return source;
  }

  /** The place of a span of this source. */
  public Place place(Span span) {
    return new Place(source, span);
  }

  /** Adds an error. */
  public void error(String rule, Span span, String message, String help) {
    list.add(Finding.error(rule, place(span), message, help));
  }

  /** Adds an error that points at a second place too. */
  public void error(
      String rule, Span span, String message, String help, Span related, String words) {
    list.add(Finding.error(rule, place(span), message, help).relatedTo(place(related), words));
  }

  /** Adds what somebody else found. */
  public void addAll(Collection<Finding> others) {
    list.addAll(others);
  }

  /** Whether any of them is an error. */
  public boolean hasErrors() {
    return list.stream().anyMatch(Finding::isError);
  }

  /** All of them, from top to bottom. */
  public List<Finding> sorted() {
    return list.stream().sorted(Finding.BY_PLACE).toList();
  }
}
