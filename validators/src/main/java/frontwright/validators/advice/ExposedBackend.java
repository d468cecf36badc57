package frontwright.validators.advice;

import frontwright.model.deployment.Backend;
import frontwright.model.description.BackendDescription;
import frontwright.model.source.Finding;
import frontwright.model.value.Endpoint;
import java.util.function.Consumer;

/** A backend that can be asked without the front believes whatever it is told. */
final class ExposedBackend implements AdviceRule {

  private static final String ID = "advice/exposed-backend";

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
    if (backend.remote() || !(backend.endpoint() instanceof Endpoint.Tcp tcp)) {
      return;
    }
    Reach reach = Reach.of(tcp.host());
    if (reach == Reach.PUBLIC || reach == Reach.EVERY_ADDRESS) {
      String local = (tcp.host().contains(":") ? "[::1]:" : "127.0.0.1:") + tcp.port();
      sink.accept(
          Finding.warning(
              ID,
              app.at(wanted.address()),
              "`"
                  + tcp
                  + "` can be reached past the front: who does may claim any address and any user",
              "let it listen on `" + local + "`, or on a unix `socket`"));
    }
  }
}
