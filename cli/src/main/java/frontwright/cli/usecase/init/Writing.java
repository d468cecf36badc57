package frontwright.cli.usecase.init;

import frontwright.cli.usecase.init.Init.Outcome;
import frontwright.cli.usecase.init.Init.Request;
import frontwright.model.compatibility.AppServer;
import frontwright.model.compatibility.Front;
import frontwright.model.deployment.Decider;
import frontwright.model.description.DescriptionReader;
import frontwright.model.source.Finding;
import frontwright.model.source.Findings;
import frontwright.templates.description.Scaffold;
import frontwright.templates.description.Scaffold.Entry;
import frontwright.validators.project.Candidate;
import frontwright.validators.project.Evidence;
import frontwright.validators.project.Framework;
import frontwright.validators.project.Hints;
import frontwright.validators.project.ProjectFacts;
import frontwright.validators.project.Said;
import frontwright.validators.project.StaticFiles;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Puts a description together. What a project says and no description can say becomes a comment;
 * what was asked for stays, and is a mistake that is told.
 */
final class Writing {

  /** Names of modules that say nothing about what an application is. */
  private static final Set<String> GENERAL =
      Set.of(
          "app",
          "application",
          "wsgi",
          "main",
          "run",
          "server",
          "api",
          "config",
          "core",
          "project",
          "src",
          "site",
          "web",
          "backend",
          "django");

  /** How long the name of an application may be, in characters. */
  private static final int LONGEST_NAME = 32;

  private final Request request;
  private final ProjectScan.Result scan;
  private final Hints hints;
  private final @Nullable Candidate candidate;
  private final Interview interview;
  private final String root;
  private final List<String> remarks = new ArrayList<>();
  private final List<Entry> top = new ArrayList<>();
  private final List<Entry> site = new ArrayList<>();
  private final List<Entry> app = new ArrayList<>();
  private final List<Entry> statics = new ArrayList<>();

  Writing(
      Request request,
      ProjectScan.Result scan,
      ProjectFacts facts,
      @Nullable Candidate candidate,
      Interview interview) {
    this.request = request;
    this.scan = scan;
    this.hints = facts.hints();
    this.candidate = candidate;
    this.interview = interview;
    String here = request.project().toAbsolutePath().normalize().toString();
    this.root = request.deployed() == null ? here : request.deployed();
  }

  Outcome outcome(List<String> known) {
    remarks.addAll(known);
    application();
    servers();
    names();
    environment();
    pool();
    String mount = mount();
    statics(mount);
    String text = scaffold(heading()).text();
    return new Outcome(text, findings(text), found(), remarks);
  }

  private void application() {
    String module = module();
    List<String> because = new ArrayList<>();
    if (candidate == null) {
      because.add("No application is here yet: this is where " + framework().title() + " has it.");
    } else if (candidate.evidence() != null) {
      because.add("Found: " + candidate.evidence() + ".");
    }
    app.add(new Entry("module", module, true, because));
    app.add(
        new Entry(
            "directory",
            candidate == null ? root : candidate.directory(),
            true,
            List.of("Where the project is on the server, with its modules.")));
    scan.virtualenvs().stream().sorted().findFirst().ifPresent(this::virtualenv);
  }

  private void virtualenv(String path) {
    String absolute = (root.equals("/") ? "" : root) + "/" + path;
    offer(app, new Entry("virtualenv", absolute, true, List.of()));
  }

  private String module() {
    return candidate != null
        ? candidate.module()
        : request.template() == null ? "app:app" : request.template().module(folder());
  }

  private Framework framework() {
    return candidate != null
        ? candidate.framework()
        : request.template() == null ? Framework.WSGI : request.template().framework();
  }

  /** The first part of the module, or the directory's name where that says more. */
  private String name() {
    String first = module().split("[.:]", 2)[0];
    return GENERAL.contains(first) || !first.matches("[A-Za-z][A-Za-z0-9_-]{0,31}")
        ? folder()
        : first;
  }

  private String folder() {
    String last = root.substring(root.lastIndexOf('/') + 1);
    String name = last.replaceAll("[^A-Za-z0-9_-]+", "_").replaceFirst("^[^A-Za-z]+", "");
    return name.isEmpty() ? "app" : name.substring(0, Math.min(LONGEST_NAME, name.length()));
  }

  private void servers() {
    Said<AppServer> said = hints.server();
    AppServer server = request.server();
    Front front = request.front();
    List<String> because = new ArrayList<>();
    if (request.template() != null) {
      server = server == null ? request.template().server() : server;
      front = front == null ? request.template().front() : front;
    }
    if (server == null && said != null) {
      if (said.value() == AppServer.MOD_WSGI && front == Front.NGINX) {
        remarks.add(said.evidence() + " is for httpd, and is left out: the front is nginx");
      } else {
        server = said.value();
        because.add("Found: " + said.evidence() + ".");
      }
    }
    Front chosen = front != null ? front : server == AppServer.MOD_WSGI ? Front.HTTPD : Front.NGINX;
    AppServer runs = server == null ? AppServer.GUNICORN : server;
    top.add(
        new Entry(
            "front", chosen.word(), true, List.of("The web server in front: nginx or httpd.")));
    app.add(new Entry("server", runs.word(), true, because));
  }

  private void names() {
    if (!request.names().isEmpty()) {
      site.add(new Entry("names", request.names(), true, List.of()));
      return;
    }
    Said<List<String>> said = candidate == null ? null : candidate.names();
    String usual = said == null ? "" : String.join(" ", said.value());
    String answer = interview.ask("Host names, with blanks between them?", usual).strip();
    if (answer.isEmpty()) {
      site.add(
          new Entry(
              "names",
              List.of("www.example.com"),
              false,
              List.of("No host names are said, so the site answers to all.")));
    } else if (said != null && answer.equals(usual)) {
      offer(site, new Entry("names", said.value(), true, found(said.evidence())));
    } else {
      site.add(new Entry("names", List.of(answer.split("\\s+")), true, List.of()));
    }
  }

  private void environment() {
    if (candidate == null || candidate.env().isEmpty()) {
      return;
    }
    Map<String, String> env = new TreeMap<>();
    List<String> because = new ArrayList<>();
    candidate
        .env()
        .forEach(
            (variable, said) -> {
              env.put(variable, said.value());
              because.addAll(found(said.evidence()));
            });
    offer(app, new Entry("env", env, true, because));
  }

  private void pool() {
    Map<String, Long> pool = new LinkedHashMap<>();
    List<String> because = new ArrayList<>();
    Said<Long> processes = hints.processes();
    Said<Long> threads = hints.threads();
    if (processes != null) {
      pool.put("processes", processes.value());
      because.addAll(found(processes.evidence()));
    }
    if (threads != null) {
      pool.put("threads", threads.value());
      because.addAll(found(threads.evidence()));
    }
    if (!pool.isEmpty()) {
      offer(app, new Entry("pool", pool, true, because));
    }
  }

  /** The mount, without a slash at its end. */
  private String mount() {
    Said<String> said = candidate == null ? null : candidate.mount();
    if (request.mount() != null) {
      app.add(new Entry("mount", request.mount(), true, List.of()));
      return request.mount().replaceFirst("/+$", "");
    }
    if (said == null) {
      return "";
    }
    boolean isSaid = offer(app, new Entry("mount", said.value(), true, found(said.evidence())));
    return isSaid ? said.value().replaceFirst("/+$", "") : "";
  }

  private void statics(String mount) {
    request
        .statics()
        .forEach((url, directory) -> statics.add(files(url, absolute(directory), List.of())));
    if (candidate == null) {
      return;
    }
    for (StaticFiles files : candidate.statics()) {
      String url = files.url().startsWith("/") ? files.url() : mount + "/" + files.url();
      if (request.statics().keySet().stream().noneMatch(other -> isSame(other, url))) {
        found(files, url);
      }
    }
  }

  private void found(StaticFiles files, String url) {
    List<String> because = new ArrayList<>(List.of("Found: " + files.because() + "."));
    String doubt = files.doubt();
    if (doubt == null) {
      offer(statics, files(url, files.directory(), because));
      return;
    }
    String answer =
        interview.ask(
            "Where are the files of %s (%s; %s is usual; nothing leaves them out)?"
                .formatted(url, doubt, files.directory()),
            "");
    if (answer.isBlank()) {
      remarks.add(
          "%s is not served by the front: %s; say --static %s=DIR".formatted(url, doubt, url));
      statics.add(files(url, files.directory(), because).unsaid("Not certain: " + doubt + "."));
    } else {
      statics.add(files(url, absolute(answer.strip()), because));
    }
  }

  private static boolean isSame(String a, String b) {
    return a.replaceFirst("/+$", "").equals(b.replaceFirst("/+$", ""));
  }

  private String absolute(String directory) {
    return directory.startsWith("/") ? directory : root + "/" + directory;
  }

  private static Entry files(String url, String directory, List<String> because) {
    Map<String, String> value = new LinkedHashMap<>();
    value.put("url", url);
    value.put("directory", directory);
    return new Entry("static", value, true, because);
  }

  private static List<String> found(Evidence evidence) {
    return List.of("Found: " + evidence + ".");
  }

  /** Adds what a project says; as a comment where no description can say it. */
  private boolean offer(List<Entry> to, Entry entry) {
    to.add(entry);
    boolean isFine = findings(scaffold(List.of()).text()).stream().noneMatch(Finding::isError);
    if (!isFine) {
      to.remove(to.size() - 1);
      to.add(entry.unsaid("No description can say this."));
    }
    return isFine;
  }

  private Scaffold scaffold(List<String> heading) {
    return new Scaffold(heading, top, site, name(), app, statics);
  }

  private List<String> heading() {
    List<String> lines =
        new ArrayList<>(
            List.of(
                "How this application is deployed, begun by `frontwright init` for "
                    + found()
                    + ".",
                "Every key is explained in docs/description.md; `frontwright check deploy.yaml` says what is worth knowing.",
                "`frontwright generate deploy.yaml -o deploy` writes the configuration of the servers."));
    if (!remarks.isEmpty()) {
      lines.add("To look at:");
      remarks.forEach(remark -> lines.add("  - " + remark + "."));
    }
    return lines;
  }

  private String found() {
    return framework() == Framework.WSGI
        ? "a WSGI application"
        : (candidate == null ? "a project of " : "an application of ") + framework().title();
  }

  /** What is wrong with a description; {@code check} and {@code generate} give advice later. */
  private static List<Finding> findings(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Findings findings = DescriptionReader.decode(Init.DESCRIPTION, bytes);
    DescriptionReader.read(findings)
        .ifPresent(d -> Decider.decide(d, Decider.Overrides.NONE, findings));
    return findings.sorted();
  }
}
