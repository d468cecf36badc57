package frontwright.validators.advice;

import frontwright.model.deployment.Listener;
import frontwright.model.source.Finding;
import frontwright.model.source.Place;
import java.util.List;
import java.util.function.Consumer;

/** Passwords and tokens that cross the network unencrypted. */
final class BasicAuthInTheClear implements AdviceRule {

  private static final String ID = "advice/basic-auth-in-the-clear";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public void judge(Subject subject, Consumer<Finding> sink) {
    subject.apps().forEach(app -> judge(app, sink));
  }

  private static void judge(AppSubject app, Consumer<Finding> sink) {
    List<Listener> plain = app.on().plainToOthers();
    boolean authenticates = app.app().basicAuth() != null;
    // Behind trusted proxies it is they who speak TLS.
    if (plain.isEmpty()
        || !app.on().site().trustedProxies().isEmpty()
        || !(authenticates || app.app().passesAuthorization())) {
      return;
    }
    Place place =
        authenticates ? app.at(app.wanted().basicAuth()) : app.at(app.wanted().authorization());
    String what = authenticates ? "passwords cross" : "the Authorization header crosses";
    sink.accept(
        Finding.warning(
            ID,
            place,
            what
                + " the network in the clear: the site serves plain HTTP on "
                + Words.list(plain.stream().map(Listener::address).toList()),
            app.on().site().tls() == null
                ? "give the site `tls`"
                : "remove `redirect_http: false`"));
  }
}
