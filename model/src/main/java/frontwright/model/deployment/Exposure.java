package frontwright.model.deployment;

import frontwright.model.description.AppDescription;
import frontwright.model.description.BasicAuthDescription;
import frontwright.model.description.LogsDescription;
import frontwright.model.description.SiteDescription;
import frontwright.model.description.StaticDescription;
import frontwright.model.description.TlsDescription;
import frontwright.model.shape.Located;
import frontwright.model.source.Findings;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Refuses static directories that would serve what is not for everybody: the source of an
 * application, a virtual environment, keys, passwords, logs.
 */
final class Exposure {

  /** Something that must not be served: where it lies, and what a person would call it. */
  private record Treasure(String rule, Located<String> path, String words) {}

  private final Findings findings;
  private final List<Treasure> treasures = new ArrayList<>();

  private Exposure(Findings findings) {
    this.findings = findings;
  }

  /** Judges every static directory against everything that the whole description names. */
  static void judge(List<Located<SiteDescription>> sites, Findings findings) {
    Exposure exposure = new Exposure(findings);
    List<AppDescription> apps = sites.stream().flatMap(site -> apps(site.value())).toList();
    apps.forEach(exposure::source);
    apps.forEach(exposure::secrets);
    sites.forEach(site -> exposure.secrets(site.value()));
    sites.forEach(site -> exposure.judge(site.value().staticFiles()));
    apps.forEach(app -> exposure.judge(app.staticFiles()));
  }

  private static Stream<AppDescription> apps(SiteDescription site) {
    return site.apps() == null ? Stream.of() : site.apps().value().stream().map(Located::value);
  }

  private void source(AppDescription app) {
    String words = "the source of `" + app.module().value().module() + "`";
    treasures.add(new Treasure("deployment/source-exposed", app.directory(), words));
  }

  private void secrets(AppDescription app) {
    secret(app.virtualenv(), "a virtual environment");
    secret(app.envFile(), "an application's secrets");
    BasicAuthDescription auth = app.basicAuth() == null ? null : app.basicAuth().value();
    secret(auth == null ? null : auth.usersFile(), "the hashes of passwords");
  }

  private void secrets(SiteDescription site) {
    TlsDescription tls = site.tls() == null ? null : site.tls().value();
    secret(tls == null ? null : tls.key(), "the private key");
    LogsDescription logs = site.logs() == null ? null : site.logs().value();
    secret(logs == null ? null : logs.access(), "the access log");
    secret(logs == null ? null : logs.error(), "the error log");
  }

  private void secret(@Nullable Located<String> path, String words) {
    if (path != null) {
      treasures.add(new Treasure("deployment/secret-exposed", path, words));
    }
  }

  /** One finding for each directory: what else lies in it goes with the same remedy. */
  private void judge(@Nullable Located<List<Located<StaticDescription>>> files) {
    if (files == null) {
      return;
    }
    for (Located<StaticDescription> one : files.value()) {
      Located<String> directory = one.value().directory();
      treasures.stream()
          .filter(treasure -> serves(directory.value(), treasure.path().value()))
          .findFirst()
          .ifPresent(treasure -> refuse(directory, treasure));
    }
  }

  private void refuse(Located<String> directory, Treasure treasure) {
    findings.error(
        treasure.rule(),
        directory.span(),
        "`" + directory.value() + "` would serve " + treasure.words(),
        "name a directory that holds nothing but files for everybody",
        treasure.path().span(),
        "it lies here");
  }

  /** Whether a path is the directory or lies below it, where no segment hides it with a dot. */
  private static boolean serves(String directory, String path) {
    String above = directory.equals("/") ? "/" : directory + "/";
    String below = path + "/";
    return below.startsWith(above) && !below.substring(above.length() - 1).contains("/.");
  }
}
