package frontwright.validators.advice;

import frontwright.model.deployment.Application;
import frontwright.model.deployment.Listener;
import frontwright.model.deployment.Site;
import frontwright.model.deployment.Tls;
import frontwright.model.description.IoDescription;
import frontwright.model.description.StaticDescription;
import frontwright.model.shape.Located;
import frontwright.model.source.Finding;
import frontwright.model.source.Place;
import frontwright.model.value.UrlPrefix;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What Django's settings must say for the deployment. */
final class DjangoSettings implements AdviceRule {

  private static final String ID = "advice/django";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public void judge(Subject subject, Consumer<Finding> sink) {
    for (AppSubject app : subject.apps()) {
      app.djangoSettings()
          .ifPresent(settings -> new Notes(app, app.at(settings), subject, sink).all());
    }
  }

  /** All that there is to say about one application. */
  private record Notes(AppSubject on, Place settings, Subject subject, Consumer<Finding> sink) {

    /** Django's DATA_UPLOAD_MAX_MEMORY_SIZE where the settings name none. */
    private static final long FORM_LIMIT = 2_621_440;

    void all() {
      hosts();
      if (site().serving().stream().allMatch(Listener::tls)) {
        tls();
      }
      if (!app().mount().isRoot()) {
        mount();
      }
      cookies();
      statics();
      forms();
    }

    private void hosts() {
      Located<List<Located<String>>> names = on.on().wanted().names();
      if (names == null) {
        note(
            settings,
            "is asked by every host name, and `ALLOWED_HOSTS` alone decides",
            "list the names there by which clients come");
        return;
      }
      List<String> allowed = new ArrayList<>();
      for (Located<String> name : names.value()) {
        if (name.value().contains("_")) {
          refused(name);
        } else {
          allowed.add(Words.python(name.value().replaceFirst("^\\*", "")));
        }
      }
      if (!allowed.isEmpty()) {
        note(
            on.on().at(names),
            "answers 400 to hosts that are not in `ALLOWED_HOSTS`",
            "`ALLOWED_HOSTS = [" + String.join(", ", allowed) + "]`");
      }
    }

    private void refused(Located<String> name) {
      sink.accept(
          Finding.warning(
              ID,
              on.on().at(name),
              who() + "answers 400 to all that is asked of `" + name.value() + "`: it refuses `_`",
              "choose a name of letters, digits and `-` (RFC 1123, 2.1)"));
    }

    private void tls() {
      Place place = on.on().at(on.on().wanted().tls());
      note(
          place,
          "lets its cookies go over plain HTTP too, unless its settings forbid it",
          "`SESSION_COOKIE_SECURE = True`, `CSRF_COOKIE_SECURE = True`");
      Tls tls = site().tls();
      boolean hsts = tls != null && tls.hsts() != null;
      note(
          place,
          "need not redirect"
              + (hsts ? ", send HSTS" : "")
              + " or ask for the scheme: the front sees to it",
          "leave `SECURE_SSL_REDIRECT`, "
              + (hsts ? "`SECURE_HSTS_SECONDS`, " : "")
              + "`SECURE_PROXY_SSL_HEADER` unset");
    }

    private void mount() {
      note(
          on.at(on.wanted().mount()),
          "puts `"
              + app().mount().path()
              + "` before the URLs of views, but not before paths in its settings",
          "name views in `LOGIN_URL` and its like, not paths; leave `FORCE_SCRIPT_NAME` unset");
    }

    /** Cookies do not tell ports apart, and of two with one name Django takes the outer one. */
    private void cookies() {
      List<AppSubject> others = neighbours();
      if (others.isEmpty()) {
        return;
      }
      boolean nested = others.stream().anyMatch(this::isNested);
      String name = Site.identifier(app().id());
      String path = Words.python(app().mount().shown());
      note(
          on.at(on.wanted().mount(), on.wanted().module()),
          "gives its cookies the same names as "
              + Words.list(others.stream().map(other -> other.app().id()).toList())
              + " on this host",
          nested
              ? "`SESSION_COOKIE_NAME = '%1$s_sessionid'`, `CSRF_COOKIE_NAME = '%1$s_csrftoken'`"
                  .formatted(name)
              : "`SESSION_COOKIE_PATH = %1$s`, `CSRF_COOKIE_PATH = %1$s`".formatted(path));
    }

    private boolean isNested(AppSubject other) {
      UrlPrefix mount = other.app().mount();
      return mount.holds(app().mount()) || app().mount().holds(mount);
    }

    /** The other projects of Django that a browser would send this one's cookies to. */
    private List<AppSubject> neighbours() {
      return subject.apps().stream()
          .filter(other -> other.djangoSettings().isPresent())
          .filter(other -> !isSameProject(other))
          .filter(other -> sharesHost(other.on().site()))
          .toList();
    }

    private boolean isSameProject(AppSubject other) {
      return other.app().directory().equals(app().directory())
          && other
              .djangoSettings()
              .map(Located::value)
              .equals(on.djangoSettings().map(Located::value));
    }

    private boolean sharesHost(Site other) {
      return other.equals(site()) || other.names().stream().anyMatch(site().names()::contains);
    }

    private void statics() {
      List<StaticDescription> files = new ArrayList<>();
      if (on.wanted().staticFiles() != null) {
        on.wanted().staticFiles().value().forEach(one -> files.add(one.value()));
      }
      files.removeIf(one -> one.url().value().isRoot());
      long assets = files.stream().filter(one -> !isMedia(one)).count();
      for (StaticDescription one : files) {
        if (isMedia(one)) {
          files(one, "MEDIA", "");
        } else if (assets == 1 || one.url().value().path().endsWith("/static")) {
          files(one, "STATIC", ", then `collectstatic`");
        }
      }
    }

    private static boolean isMedia(StaticDescription files) {
      return files.url().value().path().matches(".*/(?:media|uploads)");
    }

    private void files(StaticDescription files, String kind, String then) {
      String url = Words.python(files.url().value().withSlash());
      String directory = Words.python(files.directory().value());
      note(
          on.at(files.url()),
          "has to know where these files are",
          "`%1$s_URL = %2$s`, `%1$s_ROOT = %3$s`%4$s".formatted(kind, url, directory, then));
    }

    private void forms() {
      if (app().io().bodyLimit() > FORM_LIMIT) {
        note(
            on.at(Subject.within(on.wanted().io(), IoDescription::bodyLimit)),
            "takes no more than 2.5 MB, the files in forms not counted",
            "`DATA_UPLOAD_MAX_MEMORY_SIZE = "
                + app().io().bodyLimit()
                + "`, if more comes without being a file");
      }
    }

    private void note(Place place, String message, String help) {
      sink.accept(Finding.note(ID, place, who() + message, help));
    }

    private String who() {
      return "Django in `" + app().id() + "` ";
    }

    private Application app() {
      return on.app();
    }

    private Site site() {
      return on.on().site();
    }
  }
}
