package frontwright.validators.advice;

import frontwright.model.compatibility.AppServer;
import frontwright.model.compatibility.Protocol;
import frontwright.model.deployment.Application;
import frontwright.model.deployment.Backend;
import frontwright.model.deployment.Connections;
import frontwright.model.deployment.Link;
import frontwright.model.deployment.Setting;
import frontwright.model.description.BackendDescription;
import frontwright.model.shape.Located;
import frontwright.model.source.Finding;
import frontwright.model.source.Place;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** What a server must be configured with that is run elsewhere. */
final class RemoteBackend implements AdviceRule {

  private static final String ID = "advice/remote-backend";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public void judge(Subject subject, Consumer<Finding> sink) {
    for (AppSubject app : subject.apps()) {
      List<Backend> remote = app.app().backends().stream().filter(Backend::remote).toList();
      if (!remote.isEmpty()) {
        new Notes(app, remote, sink).all();
      }
    }
  }

  /** All that there is to say about the remote backends of one application. */
  private record Notes(AppSubject on, List<Backend> remote, Consumer<Finding> sink) {

    void all() {
      note("may believe whoever reaches it", "let nobody but the front reach it");
      path();
      client();
      timeout();
      connections();
      if (!gunicorn()) {
        buffers();
      }
    }

    private void path() {
      String mount = app().mount().path();
      switch (app().link().prefixSplit()) {
        case PATH_VARIABLE ->
            note(
                "is told SCRIPT_NAME and PATH_INFO by its own configuration",
                "`route-run = setscriptname:%s`, `route-run = setpathinfo:${%s}`"
                    .formatted(mount, Link.PATH_VARIABLE));
        case PROCESS_ENVIRONMENT -> mounted("`SCRIPT_NAME=" + mount + "` in its environment");
        case SERVER_MOUNT ->
            mounted(
                "`mount = %s=%s`, `manage-script-name = true`".formatted(mount, app().module()));
        case FRONT -> throw new IllegalStateException("an embedded application has no backends");
      }
    }

    private void mounted(String help) {
      if (!app().mount().isRoot()) {
        note("gets the whole path, and takes `" + app().mount().path() + "` off itself", help);
      }
    }

    private void client() {
      if (gunicorn()) {
        note(
            "believes " + Link.SCHEME_HEADER + " from its own machine only",
            "name the address of the front in its `forwarded_allow_ips`");
      }
      if (app().link().carriesClientInHeaders()) {
        boolean user = app().basicAuth() != null;
        note(
            "takes the front for the client",
            gunicorn()
                ? "set REMOTE_ADDR from "
                    + Link.ADDRESS_HEADER
                    + (user ? " and REMOTE_USER from " + Link.USER_HEADER : "")
                    + ", as `post_worker_init` of a generated configuration does"
                : "`route-run = setremoteaddr:${%s}`".formatted(variable(Link.ADDRESS_HEADER))
                    + (user
                        ? ", `route-if-not = empty:${%1$s} addvar:REMOTE_USER=${%1$s}`"
                            .formatted(variable(Link.USER_HEADER))
                        : ""));
      }
    }

    private void timeout() {
      long seconds = app().io().serverTimeoutSeconds();
      note(
          "must not give up before the front, which waits "
              + Words.duration(app().io().readTimeout()),
          gunicorn()
              ? "`timeout = " + seconds + "`; its default is 30"
              : "`harakiri = " + seconds + "`, or none");
    }

    private void connections() {
      Connections connections = app().connections();
      if (connections == null || connections.keep() == null) {
        return;
      }
      long longer = connections.idle().toSeconds() + 5;
      note(
          "must keep idle connections longer than the front, which keeps them "
              + Words.duration(connections.idle()),
          gunicorn()
              ? "`keepalive = " + longer + "`; its default is 2"
              : "`http11-socket`, `socket-timeout = "
                  + longer
                  + "`, `plugin = transformation_chunked`, `route-run = chunked:`");
    }

    private void buffers() {
      boolean fastcgi = app().link().protocol() == Protocol.FASTCGI;
      note(
          "has buffers by default that are smaller than what a front sends",
          "`buffer-size = 65535`" + (fastcgi ? "" : ", `post-buffering = 65536`"));
    }

    private void note(String message, String help) {
      String who =
          app().link().server().title()
              + " on "
              + Words.list(remote.stream().map(Backend::endpoint).toList());
      sink.accept(Finding.note(ID, place(), who + " " + message, help));
    }

    private Place place() {
      return on.at(
          Objects.requireNonNull(on.wanted().backends()).value().stream()
              .map(Located::value)
              .map(BackendDescription::remote)
              .filter(remote -> remote != null && remote.value())
              .findFirst()
              .orElseThrow());
    }

    private Application app() {
      return on.app();
    }

    private boolean gunicorn() {
      return app().link().server() == AppServer.GUNICORN;
    }

    private static String variable(String header) {
      return new Setting(header, "").headerVariable();
    }
  }
}
