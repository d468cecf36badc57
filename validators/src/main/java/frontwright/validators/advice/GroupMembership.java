package frontwright.validators.advice;

import frontwright.model.deployment.Backend;
import frontwright.model.source.Finding;
import frontwright.model.value.Endpoint;
import java.util.function.Consumer;

/** Sockets for a group that the front has to be in. */
final class GroupMembership implements AdviceRule {

  private static final String ID = "advice/group";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public void judge(Subject subject, Consumer<Finding> sink) {
    subject.apps().forEach(app -> judge(app, sink));
  }

  /** The account of the front's workers on Debian, and the default of {@code group}. */
  private static final String WORKERS = "www-data";

  private static void judge(AppSubject app, Consumer<Finding> sink) {
    String group = app.app().group();
    if (!group.equals(WORKERS)
        && app.app().localBackends().stream().anyMatch(GroupMembership::hasSocket)) {
      sink.accept(
          Finding.note(
              ID,
              app.at(app.wanted().group()),
              "only the group `" + group + "` may open the sockets of `" + app.app().id() + "`",
              "`usermod -aG " + group + " " + WORKERS + "`, and restart " + app.front().word()));
    }
  }

  private static boolean hasSocket(Backend backend) {
    return backend.endpoint() instanceof Endpoint.UnixSocket;
  }
}
