package frontwright.validators.rules.httpd.application;

import frontwright.model.source.Finding;
import frontwright.model.source.Severity;
import frontwright.model.source.Shown;
import frontwright.validators.configuration.httpd.HttpdNode;
import frontwright.validators.rules.httpd.HttpdSubject;
import frontwright.validators.rules.httpd.Level;
import frontwright.validators.rules.httpd.NamedHttpdRule;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A special path behind the general one that takes its requests, or in Locations before it. */
final class ProxyPassOrder extends NamedHttpdRule {

  ProxyPassOrder() {
    super("proxypass-order", Severity.ERROR, ProxyPass.NAMES);
  }

  @Override
  public void check(HttpdNode node, HttpdSubject subject, Consumer<Finding> sink) {
    ProxyPass.of(node)
        .ifPresent(
            pass ->
                (pass.isInLocation() ? laterLocation(pass, subject) : earlier(pass, subject))
                    .ifPresent(general -> sink.accept(said(pass, general))));
  }

  private static Optional<ProxyPass> earlier(ProxyPass pass, HttpdSubject subject) {
    return Level.of(pass.node(), subject).nodes().stream()
        .takeWhile(node -> node != pass.node())
        .flatMap(node -> ProxyPass.of(node).stream())
        .filter(general -> hides(general, pass))
        .findFirst();
  }

  /** Sections are put together in the order of the file: what comes later wins. */
  private static Optional<ProxyPass> laterLocation(ProxyPass pass, HttpdSubject subject) {
    HttpdNode location = pass.node().parent();
    return location == null
        ? Optional.empty()
        : Level.of(location, subject).nodes().stream()
            .dropWhile(node -> node != location)
            .skip(1)
            .filter(node -> node.is("Location") || node.is("LocationMatch"))
            .flatMap(node -> node.children().stream())
            .flatMap(node -> ProxyPass.of(node).stream())
            .filter(general -> hides(general, pass))
            .findFirst();
  }

  private static boolean hides(ProxyPass general, ProxyPass pass) {
    boolean isPlain =
        Stream.of(general, pass).allMatch(each -> each.parameter("mapping").isEmpty());
    return isPlain
        && Level.isCertain(general.node())
        && !general.target().scheme().startsWith("ws")
        && ProxyPasses.covers(general, pass)
        && !isSame(general, pass);
  }

  /** Whether it makes no difference which of them takes a request. */
  private static boolean isSame(ProxyPass general, ProxyPass pass) {
    List<String> parameters = pass.parameters();
    boolean isMapped =
        !general.isPattern()
            && !pass.isPattern()
            && (general.target().text() + pass.path().substring(general.path().length()))
                .equals(pass.target().text());
    boolean isExcluded = general.isExclusion() && pass.isExclusion();
    return isExcluded
        || (isMapped && (parameters.isEmpty() || parameters.equals(general.parameters())));
  }

  private Finding said(ProxyPass pass, ProxyPass general) {
    String where = pass.isInLocation() ? "behind" : "above";
    String verb = general.isExclusion() ? "keeps" : "takes";
    return finding(
            pass.pathPlace(),
            Shown.quoted(pass.path())
                + " is never used: "
                + Shown.quoted(general.path())
                + " "
                + verb
                + " its requests",
            "put it "
                + where
                + " "
                + Shown.quoted(general.path())
                + (pass.isInLocation()
                    ? ": of several `<Location>`s the last one counts"
                    : ": the first one that fits counts"))
        .relatedTo(general.pathPlace(), verb + " them");
  }
}
