package frontwright.cli.usecase.up;

import frontwright.model.deployment.Application;
import frontwright.model.deployment.Backend;
import frontwright.model.deployment.BasicAuth;
import frontwright.model.deployment.Deployment;
import frontwright.model.deployment.Site;
import frontwright.model.deployment.Space;
import frontwright.model.deployment.Tls;
import frontwright.model.trial.Moves;
import frontwright.model.trial.Stage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What of a deployment is on this machine, and where. */
final class Surroundings {

  private final Path base;
  private final Account account;
  private final Map<String, String> directories = new LinkedHashMap<>();
  private final Set<String> virtualenvs = new LinkedHashSet<>();
  private final Set<String> selfSigned = new LinkedHashSet<>();
  private final List<String> notes = new ArrayList<>();
  private final List<String> refusals = new ArrayList<>();

  /**
   * What was found.
   *
   * @param moves where directories of the description are
   * @param virtualenvs those that are there
   * @param selfSigned the ids of sites whose certificates cannot be read
   * @param notes what is not as it would be where the deployment lives
   */
  record Found(Moves moves, Set<String> virtualenvs, Set<String> selfSigned, List<String> notes) {}

  private Surroundings(Path base, Account account) {
    this.base = base;
    this.account = account;
  }

  /**
   * Looks around.
   *
   * @param base the directory of the description, where a project may lie that lives elsewhere
   * @throws UpException when something is missing that nothing can stand in for
   */
  static Found of(Deployment deployment, Path base, Account account) throws UpException {
    Surroundings surroundings = new Surroundings(base.toAbsolutePath().normalize(), account);
    deployment.applications().forEach(surroundings::directory);
    deployment.applications().forEach(surroundings::application);
    deployment.sites().forEach(surroundings::site);
    if (!surroundings.refusals.isEmpty()) {
      throw new UpException(surroundings.refusals);
    }
    return new Found(
        surroundings.moves(),
        surroundings.virtualenvs,
        surroundings.selfSigned,
        surroundings.notes.stream().distinct().toList());
  }

  private Moves moves() {
    return new Moves(directories);
  }

  private Path here(String path) {
    return Path.of(moves().here(path));
  }

  private void directory(Application app) {
    Path described = Path.of(app.directory());
    if (Files.isDirectory(described)) {
      expectReadable(described, "the directory of `" + app.id() + "`");
      return;
    }
    Optional<Path> found =
        Stream.of(base, base.resolve(described.getFileName()))
            .filter(directory -> hasModule(directory, app.module().module()))
            .findFirst();
    if (found.isEmpty()) {
      refusals.add(
          "`%s`, the directory of `%s`, is not there, and `%s` has no module `%s`; run this in the project's directory"
              .formatted(described, app.id(), base, app.module().module()));
      return;
    }
    directories.put(app.directory(), found.get().toString());
    notes.add("`%s` is taken for `%s`".formatted(found.get(), described));
    expectReadable(found.get(), "the directory of `" + app.id() + "`");
  }

  private static boolean hasModule(Path directory, String module) {
    Path file = directory.resolve(module.replace('.', '/'));
    return Files.isRegularFile(Path.of(file + ".py"))
        || Files.isRegularFile(file.resolve("__init__.py"));
  }

  private void application(Application app) {
    if (app.virtualenv() != null) {
      virtualenv(app.id(), app.virtualenv());
    }
    if (app.envFile() != null) {
      expectReadable(here(app.envFile()), "the env_file of `" + app.id() + "`");
    }
    for (Backend backend : app.backends()) {
      if (backend.remote()) {
        notes.add(
            "`%s` is asked where it is, a backend of `%s`".formatted(backend.endpoint(), app.id()));
      }
    }
  }

  private void virtualenv(String app, String virtualenv) {
    if (account.canRead(here(virtualenv).resolve("bin"))) {
      virtualenvs.add(virtualenv);
    } else {
      notes.add(
          "the virtualenv of `%s` is not at `%s`: the system's Python is used"
              .formatted(app, here(virtualenv)));
    }
  }

  private void expectReadable(Path path, String what) {
    if (account.canRead(path)) {
      return;
    }
    if (!Files.exists(path)) {
      refusals.add(
          "`%s`, %s, is not there; make one for trying it out, or take it out of the description"
              .formatted(path, what));
    } else if (account.isOther()) {
      refusals.add(
          "`%s`, %s, may not be read by `%s`, who serves what root starts; run as an ordinary user"
              .formatted(path, what, account.user()));
    } else {
      refusals.add("`%s`, %s, may not be read by this user".formatted(path, what));
    }
  }

  private void site(Site site) {
    if (!site.names().isEmpty()) {
      notes.add(
          "each site answers to every name here; an application that checks names sees `"
              + Stage.LOOPBACK
              + "`");
    }
    if (site.tls() != null) {
      tls(site, site.tls());
    }
    site.spaces().forEach(this::space);
  }

  private void tls(Site site, Tls tls) {
    boolean isReadable =
        account.canRead(here(tls.certificate())) && account.canRead(here(tls.key()));
    if (!isReadable) {
      selfSigned.add(site.id());
      notes.add(
          "`%s` has a certificate that nobody has signed: the description's cannot be read here"
              .formatted(site.id()));
    }
    if (tls.hsts() != null) {
      notes.add("Strict-Transport-Security is not sent: a browser would keep to it");
    }
  }

  private void space(Space space) {
    if (space.files() != null && !account.canRead(here(space.files().directory()))) {
      notes.add(
          "`%s` has no files: there is no directory `%s` that can be read"
              .formatted(space.prefix().shown(), here(space.files().directory())));
    }
    BasicAuth auth = space.basicAuth();
    if (auth != null) {
      String what = "the users_file of `" + space.prefix().shown() + "`";
      expectReadable(here(auth.usersFile()), what);
    }
  }
}
