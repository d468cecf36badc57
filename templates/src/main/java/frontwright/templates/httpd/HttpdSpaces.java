package frontwright.templates.httpd;

import frontwright.model.deployment.Application;
import frontwright.model.deployment.Deployment;
import frontwright.model.deployment.Site;
import frontwright.model.deployment.Space;
import frontwright.model.deployment.StaticFiles;
import frontwright.model.deployment.Tls;
import frontwright.model.description.Slash;
import frontwright.model.value.UrlPrefix;
import frontwright.templates.ContentTypes;
import frontwright.templates.Heading;
import frontwright.templates.engine.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Makes the views of what answers under the prefixes of a site. */
final class HttpdSpaces {

  /** Where the files of an ACME challenge are, as a URL (RFC 8555, 8.3) and below the webroot. */
  private static final UrlPrefix CHALLENGE = new UrlPrefix("/.well-known/acme-challenge");

  private final Deployment deployment;
  private final Site site;

  HttpdSpaces(Deployment deployment, Site site) {
    this.deployment = deployment;
    this.site = site;
  }

  /** What answers where the site's content is. */
  HttpdView.Places ofContent() {
    List<Space> spaces = new ArrayList<>();
    if (site.redirecting().isEmpty()) {
      spaces.addAll(challenge());
    }
    spaces.addAll(site.spaces());
    return places(spaces);
  }

  /** What answers where the client is redirected. */
  HttpdView.Places ofRedirect() {
    return places(challenge());
  }

  private List<Space> challenge() {
    Tls tls = site.tls();
    if (tls == null || tls.acmeWebroot() == null) {
      return List.of();
    }
    String directory = below(tls.acmeWebroot()) + CHALLENGE.path();
    return List.of(new Space(CHALLENGE, new StaticFiles(directory, null), null, null));
  }

  private HttpdView.Places places(List<Space> spaces) {
    List<HttpdView.Place> places = new ArrayList<>();
    for (Space space : spaces) {
      places.add(place(space, places.size() + 1));
    }
    return new HttpdView.Places(
        places,
        spaces.stream()
            .map(Space::files)
            .filter(Objects::nonNull)
            .map(StaticFiles::directory)
            .distinct()
            .map(HttpdText::section)
            .toList(),
        ContentTypes.OTHERWISE);
  }

  private HttpdView.Place place(Space space, int number) {
    Application app = space.application();
    boolean embedded = app != null && HttpdLink.isEmbedded(app);
    boolean countsBodies = !embedded || speaksHttp2();
    return new HttpdView.Place(
        title(space),
        space.prefix().isRoot(),
        space.prefix().equals(CHALLENGE),
        HttpdText.regex(space.prefix()),
        space.isMount() && app != null && app.slash() == Slash.REDIRECT ? withSlash(space) : null,
        space.files() == null ? null : files(space, space.files(), number),
        app != null,
        embedded,
        app != null && countsBodies ? app.io().bodyLimit() : null);
  }

  /** With the scheme, the name and the port that the client used. */
  private Written withSlash(Space space) {
    String scheme = site.trustedProxies().isEmpty() ? "%{REQUEST_SCHEME}" : "%{ENV:FW_SCHEME}";
    return new Written(scheme + "://%{SERVER_NAME}%{ENV:FW_PORT}" + space.prefix().withSlash());
  }

  private static Written title(Space space) {
    String app = space.application() == null ? "404" : space.application().id();
    String path = space.isMount() ? space.prefix().shown() : space.prefix().withSlash();
    return Heading.comment(
        space.files() == null
            ? path + ": " + app
            : path + ": the files of " + space.files().directory() + ", else " + app);
  }

  private HttpdView.Files files(Space space, StaticFiles files, int number) {
    return new HttpdView.Files(
        number,
        HttpdText.rewrite(below(files.directory())),
        HttpdLink.auth(space.basicAuth(), deployment),
        files.expires() == null ? null : files.expires().toSeconds(),
        space.prefix().equals(CHALLENGE) ? "text/plain" : null);
  }

  /** A directory's path as the beginning of a longer one. */
  private static String below(String directory) {
    return directory.equals("/") ? "" : directory;
  }

  private boolean speaksHttp2() {
    return site.tls() != null && site.tls().http2();
  }
}
