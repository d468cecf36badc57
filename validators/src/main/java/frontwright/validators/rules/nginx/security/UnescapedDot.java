package frontwright.validators.rules.nginx.security;

import frontwright.model.source.Finding;
import frontwright.model.source.Fix;
import frontwright.model.source.Place;
import frontwright.model.source.Severity;
import frontwright.model.source.Shown;
import frontwright.model.source.Span;
import frontwright.validators.configuration.nginx.NginxNode;
import frontwright.validators.regex.Regex;
import frontwright.validators.regex.Regex.Chars;
import frontwright.validators.regex.Regex.Edge;
import frontwright.validators.regex.Regex.Form;
import frontwright.validators.regex.Regex.Repeat;
import frontwright.validators.regex.Regex.Sequence;
import frontwright.validators.rules.nginx.NamedNginxRule;
import frontwright.validators.rules.nginx.NginxSubject;
import frontwright.validators.rules.nginx.RegexUse;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A dot that stands for any character, where a name or an extension is meant. */
final class UnescapedDot extends NamedNginxRule {

  UnescapedDot() {
    super("unescaped-dot", Severity.WARNING, "location", "server_name");
  }

  @Override
  public void check(NginxNode node, NginxSubject subject, Consumer<Finding> sink) {
    for (RegexUse use : RegexUse.of(node)) {
      use.compile()
          .compiled()
          .ifPresent(
              expression ->
                  dots(expression.root(), node.is("server_name"))
                      .forEach(dot -> sink.accept(said(use, dot))));
    }
  }

  private Finding said(RegexUse use, Chars dot) {
    Place place = use.place(dot.span());
    int start = place.span().start();
    Finding finding =
        finding(
            place,
            "the dot in " + Shown.quoted(use.text()) + " stands for any character",
            "write `\\.` for a dot");
    boolean isBare = place.span().end() == start + 1;
    Place before = new Place(place.source(), new Span(start, start));
    return isBare ? finding.fixedBy(Fix.safe(new Fix.Edit(before, "\\"))) : finding;
  }

  private static List<Chars> dots(Regex root, boolean isHost) {
    List<Chars> found = new ArrayList<>();
    root.all()
        .filter(Sequence.class::isInstance)
        .map(sequence -> ((Sequence) sequence).parts())
        .forEach(
            parts -> {
              for (int i = 0; i < parts.size(); i++) {
                if (parts.get(i) instanceof Chars chars
                    && chars.form() == Form.DOT
                    && (isHost ? isInName(parts, i) : isInPath(parts, i))) {
                  found.add(chars);
                }
              }
            });
    return found;
  }

  /** In a host's name: letters on both sides. */
  private static boolean isInName(List<Regex> parts, int dot) {
    return dot > 0
        && dot + 1 < parts.size()
        && (isLetter(parts.get(dot - 1)) || isRepeatedName(parts.get(dot - 1)))
        && isLetter(parts.get(dot + 1));
  }

  private static boolean isRepeatedName(Regex part) {
    return part instanceof Repeat repeat
        && repeat.body() instanceof Chars chars
        && chars.form() == Form.CLASS;
  }

  /** In a path: before an extension at the end, or at the beginning of a name. */
  private static boolean isInPath(List<Regex> parts, int dot) {
    int next = dot + 1;
    while (next < parts.size() && isWord(parts.get(next))) {
      next++;
    }
    boolean isExtension =
        next > dot + 1 && next == parts.size() - 1 && parts.get(next) instanceof Edge;
    boolean isHidden = dot > 0 && isSlash(parts.get(dot - 1)) && next > dot + 1;
    boolean isEverything = dot > 0 && isSlash(parts.get(dot - 1)) && dot == parts.size() - 1;
    return isExtension || isHidden || isEverything;
  }

  /** A letter or a digit, or a group of names to choose from. */
  private static boolean isWord(Regex part) {
    return isLetter(part)
        || (part instanceof Repeat repeat && repeat.most() == 1 && isWord(repeat.body()))
        || (part instanceof Regex.Group
            && part.all().filter(Chars.class::isInstance).allMatch(UnescapedDot::isLetter));
  }

  private static boolean isLetter(Regex part) {
    return part instanceof Chars chars
        && chars.form() == Form.LITERAL
        && Character.isLetterOrDigit(chars.set().first());
  }

  private static boolean isSlash(Regex part) {
    return part instanceof Chars chars && chars.set().size() == 1 && chars.set().has('/');
  }
}
