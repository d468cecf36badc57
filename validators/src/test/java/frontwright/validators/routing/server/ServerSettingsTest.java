package frontwright.validators.routing.server;

import static org.assertj.core.api.Assertions.assertThat;

import frontwright.model.compatibility.Protocol;
import frontwright.model.routing.Environ;
import frontwright.model.routing.Field;
import frontwright.model.routing.Limits;
import frontwright.model.routing.Message;
import frontwright.model.routing.Message.Destination;
import frontwright.model.routing.Outcome;
import frontwright.model.routing.Outcome.Asked;
import frontwright.model.routing.Outcome.Rejected;
import frontwright.model.routing.Value;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What no server can be asked: what is left open. The rest is {@code ApplicationServersTest}'s. */
class ServerSettingsTest {

  private static final Value OPEN = new Value.Depends("$request_id");

  private static Message http(String target, Field... headers) {
    return message("127.0.0.1:8000", target, headers);
  }

  private static Message message(String address, String target, Field... headers) {
    return new Message(
        Protocol.HTTP,
        new Destination("backend", List.of(address)),
        "GET",
        target,
        List.of(),
        List.of(headers),
        Limits.UNKNOWN);
  }

  private static Message uwsgi(Field... parameters) {
    return new Message(
        Protocol.UWSGI,
        new Destination("backend", List.of("unix:/run/a.sock")),
        "GET",
        "",
        List.of(parameters),
        List.of(),
        Limits.UNKNOWN);
  }

  private static Environ environ(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Asked.class);
    return ((Asked) outcome).environ();
  }

  @Test
  void asksEachServerThatMayStandBehind() {
    assertThat(ServerSettings.mayStandBehind(http("/"), "/app/"))
        .extracting(ServerSettings::title)
        .containsExactly(
            "gunicorn",
            "gunicorn, SCRIPT_NAME=/app in its environment",
            "uWSGI",
            "uWSGI, mount=/app",
            "a server that takes the path as it is");
    assertThat(ServerSettings.mayStandBehind(uwsgi(), ""))
        .extracting(ServerSettings::title)
        .containsExactly("uWSGI");
  }

  @Test
  void takesThePrefixOffOrSaysWhyNot() {
    Gunicorn gunicorn = Gunicorn.plain("app", "/app");

    assertThat(environ(gunicorn.answer(http("/app/a%20b"))).text("PATH_INFO")).contains("/a b");
    assertThat(gunicorn.answer(http("/%61pp/x")))
        .isEqualTo(new Rejected(500, "SCRIPT_NAME is not in the path /%61pp/x"));
  }

  @Test
  void leavesOpenWhatDependsOnWhatIsOpen() {
    Environ mounted =
        environ(Uwsgi.plain("app", "/app").answer(uwsgi(new Field("PATH_INFO", OPEN))));
    Environ named =
        environ(Gunicorn.plain("app", "").answer(http("/x", new Field("SCRIPT_NAME", OPEN))));

    assertThat(mounted.values()).containsEntry("SCRIPT_NAME", OPEN);
    assertThat(mounted.values()).containsEntry("PATH_INFO", OPEN);
    assertThat(named.values()).containsEntry("PATH_INFO", OPEN);
  }

  @Test
  void leavesTheSchemeOpenWhereTheFrontsAddressDecides() {
    Field secure = Field.of("X-Forwarded-Proto", "https");
    Gunicorn gunicorn = Gunicorn.plain("app", "");

    assertThat(environ(gunicorn.answer(message("10.0.0.5:80", "/", secure))).values())
        .containsEntry("wsgi.url_scheme", new Value.Depends("the front's address"));
    assertThat(environ(gunicorn.answer(message("10.0.0.5:80", "/"))).text("wsgi.url_scheme"))
        .contains("http");
    assertThat(environ(gunicorn.answer(http("/", secure))).text("wsgi.url_scheme"))
        .contains("https");
  }

  @Test
  void leavesOpenWhichApplicationIsChosen() {
    assertThat(Uwsgi.plain("app", "").answer(uwsgi(Field.of("UWSGI_SCRIPT", "other"))))
        .isEqualTo(new Outcome.Undecided("the application that UWSGI_SCRIPT chooses"));
  }
}
