package frontwright.validators.advice;

import frontwright.model.deployment.Backend;
import frontwright.model.description.BackendDescription;
import frontwright.model.source.Finding;
import frontwright.model.value.Endpoint;
import java.util.function.Consumer;

/** What the front and the application tell each other crosses the internet. */
final class UnencryptedRemote implements AdviceRule {

  private static final String ID = "advice/unencrypted-remote";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public void judge(Subject subject, Consumer<Finding> sink) {
    subject
        .apps()
        .forEach(app -> app.forEachBackend((wanted, backend) -> judge(app, wanted, backend, sink)));
  }

  private static void judge(
      AppSubject app, BackendDescription wanted, Backend backend, Consumer<Finding> sink) {
    if (backend.remote()
        && backend.endpoint() instanceof Endpoint.Tcp tcp
        && Reach.of(tcp.host()) == Reach.PUBLIC) {
      sink.accept(
          Finding.note(
              ID,
              app.at(wanted.address()),
              "requests cross a public network unencrypted on their way to `" + tcp + "`",
              "reach it by a private network, or through a tunnel such as WireGuard"));
    }
  }
}
