package frontwright.model.intention;

import frontwright.model.deployment.Application;
import frontwright.model.deployment.BasicAuth;
import frontwright.model.deployment.Site;
import frontwright.model.deployment.Space;
import frontwright.model.deployment.StaticFiles;
import frontwright.model.description.Slash;
import frontwright.model.routing.Credentials;
import frontwright.model.routing.Environ;
import frontwright.model.routing.Outcome;
import frontwright.model.value.UrlPrefix;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What answers where a site's content is. */
final class Content {

  private static final Pattern LENGTH = Pattern.compile("[0-9]{1,18}");

  private final Way way;
  private final Site site;
  private final Wanted wanted;
  private final Client client;

  Content(Way way, Site site, Wanted wanted) {
    this.way = way;
    this.site = site;
    this.wanted = wanted;
    this.client = Client.of(way.request(), site);
  }

  Outcome outcome() {
    Optional<Space> space =
        site.spaces().stream().filter(s -> holds(s.prefix(), wanted.path())).findFirst();
    return space
        .map(this::in)
        .orElseGet(() -> way.answer(404, way.origins().of(site), "nothing is at this path"));
  }

  private Outcome in(Space space) {
    Application app = space.application();
    boolean isExact = wanted.path().equals(space.prefix().path());
    way.because(way.origins().of(space), "the longest prefix, `" + space.prefix().shown() + "`");
    if (isExact && space.isMount() && app != null && app.slash() == Slash.REDIRECT) {
      return withSlash(space);
    }
    StaticFiles files = space.files();
    if (files != null && !isExact) {
      return file(space, files);
    }
    return app == null ? way.answer(404, way.origins().of(space), "no file") : ask(app);
  }

  private Outcome withSlash(Space space) {
    way.because(way.origins().of(space), "`slash: redirect`");
    String query = wanted.target().query();
    return Way.redirect(
        client.scheme()
            + "://"
            + wanted.authority()
            + space.prefix().withSlash()
            + (query == null || query.isEmpty() ? "" : "?" + query));
  }

  private Outcome file(Space space, StaticFiles files) {
    Application app = space.application();
    if (app != null && isOverLimit(app)) {
      return way.answer(413, way.origins().of(app), "the body is over `body_limit`");
    }
    if (isRefused(space.basicAuth())) {
      return way.answer(401, way.origins().of(space), "who asks has to say who it is");
    }
    String rest = wanted.path().substring(space.prefix().path().length());
    return way.file(Way.below(files.directory()), rest, app == null)
        .orElseGet(
            () ->
                app == null
                    ? way.answer(404, way.origins().of(space), "there is no such file")
                    : ask(app));
  }

  private Outcome ask(Application app) {
    if (isOverLimit(app)) {
      return way.answer(413, way.origins().of(app), "the body is over `body_limit`");
    }
    if (isRefused(app.basicAuth())) {
      return way.answer(401, way.origins().of(app), "who asks has to say who it is");
    }
    Optional<String> user =
        Optional.ofNullable(app.basicAuth()).flatMap(auth -> Credentials.user(way.request()));
    way.because(way.origins().of(app), "`" + app.id() + "` is asked");
    Environ environ =
        Told.environ(
            app,
            way.request(),
            wanted.target(),
            wanted.path(),
            new Told.Asking(wanted.authority(), client, user));
    return new Outcome.Asked(app.id(), environ);
  }

  private boolean isRefused(@Nullable BasicAuth auth) {
    return auth != null && Credentials.user(way.request()).isEmpty();
  }

  private boolean isOverLimit(Application app) {
    return way.request()
        .header("Content-Length")
        .filter(length -> LENGTH.matcher(length).matches())
        .map(Long::parseLong)
        .filter(length -> length > app.io().bodyLimit())
        .isPresent();
  }

  private static boolean holds(UrlPrefix prefix, String path) {
    return path.equals(prefix.path()) || path.startsWith(prefix.withSlash());
  }
}
