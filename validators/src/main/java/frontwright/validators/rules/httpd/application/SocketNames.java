package frontwright.validators.rules.httpd.application;

import frontwright.model.source.Finding;
import frontwright.model.source.Place;
import frontwright.model.source.Severity;
import frontwright.model.source.Shown;
import frontwright.validators.configuration.httpd.HttpdNode;
import frontwright.validators.rules.httpd.HttpdSubject;
import frontwright.validators.rules.httpd.NamedHttpdRule;
import java.util.function.Consumer;

/** Two sockets under one name. */
final class SocketNames extends NamedHttpdRule {

  SocketNames() {
    super("socket-names", Severity.ERROR, "ProxyPass", "BalancerMember");
  }

  @Override
  public void check(HttpdNode node, HttpdSubject subject, Consumer<Finding> sink) {
    if (node.is("BalancerMember")) {
      SharedWorker.earlierMember(node)
          .ifPresent(
              other ->
                  compare(
                      Target.of(other.argument(0)),
                      other.argumentPlace(0),
                      Target.of(node.argument(0)),
                      node.argumentPlace(0),
                      sink));
    } else {
      ProxyPass.of(node)
          .ifPresent(
              pass ->
                  SharedWorker.earlier(pass, subject)
                      .ifPresent(
                          other ->
                              compare(
                                  other.target(),
                                  other.targetPlace(),
                                  pass.target(),
                                  pass.targetPlace(),
                                  sink)));
    }
  }

  private void compare(
      Target earlier, Place earlierPlace, Target later, Place laterPlace, Consumer<Finding> sink) {
    if (!earlier.socket().equals(later.socket())) {
      sink.accept(
          finding(
                  laterPlace,
                  "what is for "
                      + Shown.quoted(later.isSocket() ? later.socket() : later.authority())
                      + " goes to "
                      + Shown.quoted(earlier.isSocket() ? earlier.socket() : earlier.authority())
                      + ": mod_proxy knows both as "
                      + Shown.quoted(earlier.url()),
                  "give each socket a name of its own: "
                      + example(later.isSocket() ? later : earlier))
              .relatedTo(earlierPlace, "has the name first"));
    }
  }

  /** The target with a name after its socket. */
  private static String example(Target target) {
    String file = target.socket().replaceFirst(".*/", "").replaceFirst("\\.\\w+$", "");
    String name = file.replaceAll("[^A-Za-z0-9-]", "-");
    return Shown.quoted(
        "unix:" + target.socket() + "|" + target.scheme() + "://" + name + target.path());
  }
}
