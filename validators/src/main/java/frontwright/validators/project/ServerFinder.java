package frontwright.validators.project;

import frontwright.model.compatibility.AppServer;
import frontwright.model.source.Place;
import frontwright.model.source.Source;
import frontwright.model.source.Span;
import frontwright.validators.python.PythonNames.Bound;
import frontwright.validators.python.Value;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/** Finds out which server runs a project: its configuration, then what the project requires. */
final class ServerFinder {

  /** The distributions that bring a server. */
  private static final Map<String, AppServer> DISTRIBUTIONS =
      Map.of(
          "gunicorn", AppServer.GUNICORN,
          "uwsgi", AppServer.UWSGI,
          "mod-wsgi", AppServer.MOD_WSGI);

  private static final Pattern NOT_A_NAME = Pattern.compile("[^A-Za-z0-9._-]");
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private final ProjectFiles files;
  private final Hints hints = new Hints();

  ServerFinder(ProjectFiles files) {
    this.files = files;
  }

  Hints hints() {
    files.named("Procfile").forEach(path -> eachLine(path, this::process));
    files.named("gunicorn.conf.py").forEach(this::gunicorn);
    files.named("uwsgi.ini").forEach(this::uwsgi);
    files.ending(".txt").forEach(path -> eachLine(path, this::requirement));
    files.text("pyproject.toml").ifPresent(this::project);
    return hints;
  }

  private void eachLine(String path, Consumer<Place> reader) {
    Source source = files.text(path).orElseThrow();
    int last = source.position(source.text().length()).line();
    for (int line = 1; line <= last; line++) {
      reader.accept(new Place(source, source.lineSpan(line)));
    }
  }

  /** {@code web: gunicorn shop.wsgi --workers 4}. */
  private void process(Place place) {
    String line = place.source().shown(place.span());
    if (!line.startsWith("web:")) {
      return;
    }
    List<String> words = Arrays.asList(BLANKS.split(line.substring("web:".length()).strip()));
    AppServer server =
        words.contains("gunicorn")
            ? AppServer.GUNICORN
            : words.contains("uwsgi")
                ? AppServer.UWSGI
                : words.contains("mod_wsgi-express") ? AppServer.MOD_WSGI : null;
    if (server == null) {
      return;
    }
    hints.server(server, new Evidence(place, server.word()));
    if (server == AppServer.GUNICORN) {
      words.stream()
          .filter(this::isModule)
          .findFirst()
          .ifPresent(module -> hints.module(module, new Evidence(place, module)));
      option(words, place, "processes", "-w", "--workers");
      option(words, place, "threads", "--threads", "--threads");
    }
  }

  /** Whether a word names a module that is in the project. */
  private boolean isModule(String word) {
    String module = word.split(":", 2)[0];
    return word.matches("[A-Za-z_][\\w.]*(:[A-Za-z_]\\w*(\\(\\))?)?")
        && files.file("", module) != null;
  }

  private void option(List<String> words, Place place, String of, String shorter, String longer) {
    for (int at = 0; at < words.size(); at++) {
      String word = words.get(at);
      if ((word.equals(shorter) || word.equals(longer)) && at + 1 < words.size()) {
        hints.count(of, words.get(at + 1), new Evidence(place, word));
      } else if (word.startsWith(longer + "=")) {
        hints.count(of, word.substring(longer.length() + 1), new Evidence(place, longer));
      }
    }
  }

  private void gunicorn(String path) {
    Map<String, Bound> names = files.names(path).bound();
    Place start = new Place(files.text(path).orElseThrow(), new Span(0, 0));
    hints.server(AppServer.GUNICORN, new Evidence(start, "gunicorn's settings"));
    Bound module = names.get("wsgi_app");
    if (module != null && module.value() instanceof Value.Text text) {
      hints.module(text.text(), new Evidence(module.place(), "wsgi_app"));
    }
    count(names.get("workers"), "workers", "processes");
    count(names.get("threads"), "threads", "threads");
  }

  private void count(@Nullable Bound bound, String name, String of) {
    if (bound != null) {
      String number =
          bound.value() instanceof Value.Whole whole ? Long.toString(whole.number()) : "";
      hints.count(of, number, new Evidence(bound.place(), name));
    }
  }

  private void uwsgi(String path) {
    Source source = files.text(path).orElseThrow();
    Ini ini = Ini.of(source);
    hints.server(
        AppServer.UWSGI, new Evidence(new Place(source, new Span(0, 0)), "uWSGI's settings"));
    String callable = ini.last("uwsgi", "callable").map(said -> ":" + said.value()).orElse("");
    ini.last("uwsgi", "module", "wsgi", "wsgi-file", "file")
        .ifPresent(
            said -> {
              String module = said.value().replaceFirst("\\.py$", "").replace('/', '.');
              String whole = module.contains(":") ? module : module + callable;
              hints.module(whole, said.evidence());
            });
    ini.last("uwsgi", "processes", "workers", "p")
        .ifPresent(said -> hints.count("processes", said.value(), said.evidence()));
    ini.last("uwsgi", "threads")
        .ifPresent(said -> hints.count("threads", said.value(), said.evidence()));
  }

  private void requirement(Place place) {
    required(place.source().shown(place.span()), place);
  }

  /** The name that a requirement begins with (PEP 508), normalized (PEP 503). */
  private void required(String requirement, Place place) {
    String name =
        NOT_A_NAME.split(requirement.strip(), 2)[0].toLowerCase(Locale.ROOT).replace('_', '-');
    AppServer server = DISTRIBUTIONS.get(name);
    if (server != null) {
      hints.server(server, new Evidence(place, name));
    }
  }

  /** What PEP 621 and Poetry call dependencies; a broken file says nothing. */
  private void project(Source source) {
    TomlParseResult toml = Toml.parse(source.text());
    if (toml.hasErrors()) {
      hints.remark("pyproject.toml is not TOML and was not read");
      return;
    }
    if (toml.get("project.dependencies") instanceof TomlArray array) {
      for (int at = 0; at < array.size(); at++) {
        if (array.get(at) instanceof String requirement) {
          required(requirement, place(source, array.inputPositionOf(at)));
        }
      }
    }
    if (toml.get("tool.poetry.dependencies") instanceof TomlTable table) {
      for (String name : table.keySet()) {
        TomlPosition position = table.inputPositionOf(List.of(name));
        required(
            name,
            position == null
                ? place(source, TomlPosition.positionAt(1, 1))
                : place(source, position));
      }
    }
  }

  private static Place place(Source source, TomlPosition position) {
    return new Place(source, source.lineSpan(position.line()));
  }
}
