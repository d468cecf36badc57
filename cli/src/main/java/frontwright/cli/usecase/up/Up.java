package frontwright.cli.usecase.up;

import frontwright.cli.output.OutputDirectory;
import frontwright.cli.output.Plan;
import frontwright.cli.usecase.WrittenFor;
import frontwright.model.deployment.Deployment;
import frontwright.model.description.Description;
import frontwright.model.trial.Stage;
import frontwright.model.trial.Staging;
import frontwright.model.value.Endpoint;
import frontwright.templates.GeneratedFile;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Carries a deployment out here: {@link #prepare prepare} it, {@link #run run} it, and close. An
 * interrupt or a termination of the JVM stops everything in order, removes what is not to be kept,
 * and is no failure once servers run.
 */
public final class Up implements AutoCloseable {

  /** httpd connects to no longer path; nginx takes a few bytes more. */
  private static final int SOCKET_BYTES = 95;

  private final PrintStream err;
  private final Workplace place;
  private final Account account;
  private final Journal journal;
  private final Running running;
  private final Thread hook = new Thread(this::interrupted, "stop");

  private Up(PrintStream err, Workplace place, Account account, Journal journal) {
    this.err = err;
    this.place = place;
    this.account = account;
    this.journal = journal;
    this.running = new Running(journal);
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /**
   * Makes a temporary directory to begin with.
   *
   * @param out where logs go, behind a line for each site
   * @param colour whether names in logs are coloured
   * @param err where it is told what happens
   * @param keep where the servers' files shall stay; null for nowhere
   */
  public static Up begin(PrintStream out, boolean colour, PrintStream err, @Nullable Path keep)
      throws IOException, UpException {
    Workplace place = Workplace.make(keep);
    try {
      return new Up(err, place, Account.of(place.scratch()), new Journal(out, colour));
    } catch (UpException | IOException e) {
      place.remove();
      throw e;
    }
  }

  /**
   * Looks for all that is needed, and starts nothing.
   *
   * @param base the directory of the description
   * @param port the first port of the front; 0 for any that are free
   * @throws UpException when something is in the way
   */
  public Trial prepare(Deployment deployment, Path base, int port) throws UpException {
    if (!Description.isInstallable(place.directory().toString())) {
      throw new UpException(
          "`%s` cannot be written for; use letters, digits and `-._+@` in its path"
              .formatted(place.directory()));
    }
    Surroundings.Found found = Surroundings.of(deployment, base, account);
    Stage stage =
        new Stage(
            place.directory().toString(),
            account.user(),
            account.group(),
            LoopbackPorts.choose(port, Staging.fronts(deployment), Staging.instances(deployment)),
            found.moves(),
            found.virtualenvs(),
            found.selfSigned());
    Deployment staged = Staging.of(deployment, stage);
    expectShortSockets(staged);
    Servers.Found servers = Servers.of(staged, place.scratch(), !found.selfSigned().isEmpty());
    List<String> notes = new ArrayList<>(found.notes());
    notes.addAll(servers.notes());
    if (account.isOther()) {
      notes.add("servers run as `" + account.user() + "`, since root starts them");
    }
    return new Trial(staged, stage, servers, notes.stream().distinct().toList());
  }

  private static void expectShortSockets(Deployment deployment) throws UpException {
    List<String> tooLong =
        deployment
            .applications()
            .flatMap(app -> app.localBackends().stream())
            .map(backend -> backend.endpoint())
            .filter(Endpoint.UnixSocket.class::isInstance)
            .map(endpoint -> ((Endpoint.UnixSocket) endpoint).path())
            .filter(path -> path.getBytes(StandardCharsets.UTF_8).length > SOCKET_BYTES)
            .toList();
    if (!tooLong.isEmpty()) {
      throw new UpException(
          "the socket's path `%s` is longer than %d bytes; keep the files in a directory with a shorter path"
              .formatted(tooLong.get(0), SOCKET_BYTES));
    }
  }

  /**
   * Writes the files and starts the servers; comes back when one of them ends, or when nobody reads
   * what they log.
   *
   * @param files those of the trial, proven
   * @return what ended; null when nobody reads any more
   * @throws UpException when the files cannot be used by servers here
   * @throws IOException when files cannot be written, or a program cannot be started
   */
  public @Nullable ServerException run(Trial trial, List<GeneratedFile> files)
      throws UpException, IOException {
    write(trial, files);
    Servers.Found servers = trial.servers();
    journal.expect(servers.names());
    try {
      if (!servers.instances().isEmpty()) {
        say("starting " + titles(servers.instances()));
      }
      running.start(servers.instances(), account);
      say("starting " + servers.front().title());
      running.start(List.of(servers.front()), account);
      say("running: " + String.join(", ", running.processes()) + "; Ctrl-C stops everything");
      trial.redirects().forEach(this::say);
      journal.open(trial.urls());
      return running.awaitEnd();
    } catch (ServerException e) {
      return e;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted");
    }
  }

  private static String titles(List<Server> servers) {
    return String.join(", ", servers.stream().map(Server::title).toList());
  }

  private void say(String what) {
    err.println("frontwright: " + what);
  }

  private void write(Trial trial, List<GeneratedFile> files) throws UpException, IOException {
    OutputDirectory directory = new OutputDirectory(place.directory());
    Plan plan = directory.plan(files, WrittenFor.of(trial.deployment()));
    plan.expectNoProblems();
    directory.apply(plan);
    List<Path> written = new ArrayList<>(List.of(place.scratch()));
    if (trial.servers().openssl() != null) {
      Path tls = Files.createDirectories(Path.of(trial.stage().certificate()).getParent());
      SelfSigned.make(trial.servers().openssl(), trial.stage(), names(trial.deployment()));
      written.add(tls);
    }
    files.stream()
        .map(file -> place.directory().resolve(file.path().split("/", 2)[0]))
        .forEach(written::add);
    for (Path path : written) {
      account.own(path);
    }
    if (!account.canRead(place.directory())) {
      throw new UpException(
          "`%s` may not be read by `%s`, who serves what root starts; keep the files elsewhere"
              .formatted(place.directory(), account.user()));
    }
  }

  private static List<String> names(Deployment deployment) {
    return deployment.sites().stream().flatMap(site -> site.names().stream()).distinct().toList();
  }

  private void interrupted() {
    say("stopping");
    boolean ran = running.stop();
    place.remove();
    if (ran) {
      Runtime.getRuntime().halt(0); // Otherwise the JVM would say that a signal ended it.
    }
  }

  /** Stops what runs, and removes what is not kept. */
  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      return; // The JVM is stopping, and the hook does it.
    }
    running.stop();
    place.remove();
  }
}
