package frontwright.validators.rules.httpd.application;

import frontwright.model.source.Finding;
import frontwright.model.source.Place;
import frontwright.model.source.Severity;
import frontwright.model.source.Shown;
import frontwright.validators.configuration.httpd.HttpdNode;
import frontwright.validators.rules.httpd.HttpdSubject;
import frontwright.validators.rules.httpd.NamedHttpdRule;
import java.util.Set;
import java.util.function.Consumer;

/** Parameters of a target that an earlier ProxyPass has settled. */
final class ProxyParameterIgnored extends NamedHttpdRule {

  /** They are the ProxyPass's own, not the target's. */
  private static final Set<String> OWN = Set.of("nocanon", "interpolate", "noquery");

  ProxyParameterIgnored() {
    super("proxy-parameter-ignored", Severity.WARNING, "ProxyPass");
  }

  @Override
  public void check(HttpdNode node, HttpdSubject subject, Consumer<Finding> sink) {
    ProxyPass.of(node)
        .ifPresent(
            pass ->
                SharedWorker.earlier(pass, subject)
                    .filter(earlier -> earlier.target().socket().equals(pass.target().socket()))
                    .ifPresent(earlier -> check(pass, earlier, sink)));
  }

  private void check(ProxyPass pass, ProxyPass earlier, Consumer<Finding> sink) {
    for (int i = pass.position() + 1; i < pass.node().arguments().size(); i++) {
      String parameter = pass.node().argument(i);
      boolean isOwn = OWN.contains(parameter) || parameter.startsWith("mapping=");
      if (!isOwn && parameter.contains("=") && !earlier.parameters().contains(parameter)) {
        sink.accept(said(pass.node().argumentPlace(i), parameter, pass, earlier));
        return;
      }
    }
  }

  private Finding said(Place place, String parameter, ProxyPass pass, ProxyPass earlier) {
    boolean canSwap = !earlier.target().path().equals(pass.target().path());
    return finding(
            place,
            Shown.quoted(parameter)
                + " is ignored: the worker for "
                + Shown.quoted(earlier.target().url())
                + " is shared",
            canSwap
                ? "put the longer target first, so that it has a worker of its own"
                : "write the parameter there, where the worker is defined")
        .relatedTo(earlier.targetPlace(), "defines the worker and its parameters");
  }
}
