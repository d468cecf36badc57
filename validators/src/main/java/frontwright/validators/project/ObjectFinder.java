package frontwright.validators.project;

import frontwright.model.source.Place;
import frontwright.validators.files.Paths;
import frontwright.validators.project.Candidate.Rank;
import frontwright.validators.project.ProjectFiles.Importable;
import frontwright.validators.python.Expression;
import frontwright.validators.python.Expression.Call;
import frontwright.validators.python.Expression.Name;
import frontwright.validators.python.PythonModule;
import frontwright.validators.python.PythonNames.Names;
import frontwright.validators.python.Statement;
import frontwright.validators.python.Statement.Assignment;
import frontwright.validators.python.Statement.Function;
import frontwright.validators.python.Statement.ImportFrom;
import frontwright.validators.python.Statement.Scope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds applications in files of Python: objects of frameworks, factories and plain functions. */
final class ObjectFinder {

  /** What makes an application, by the framework. */
  private static final Map<String, Framework> MAKERS =
      Map.ofEntries(
          Map.entry("flask.Flask", Framework.FLASK),
          Map.entry("flask.app.Flask", Framework.FLASK),
          Map.entry("bottle.Bottle", Framework.BOTTLE),
          Map.entry("bottle.default_app", Framework.BOTTLE),
          Map.entry("bottle.app", Framework.BOTTLE),
          Map.entry("falcon.App", Framework.FALCON),
          Map.entry("falcon.API", Framework.FALCON),
          Map.entry("pyramid.paster.get_app", Framework.PYRAMID),
          Map.entry("django.core.wsgi.get_wsgi_application", Framework.DJANGO));

  /** What speaks ASGI, by its name for people. */
  private static final Map<String, String> ASGI =
      Map.of(
          "fastapi.FastAPI", "FastAPI",
          "starlette.applications.Starlette", "Starlette",
          "quart.Quart", "Quart",
          "falcon.asgi.App", "Falcon with ASGI",
          "litestar.Litestar", "Litestar",
          "sanic.Sanic", "Sanic");

  /** The names that a server looks for by itself; the first is PEP 3333's. */
  private static final List<String> USUAL = List.of("application", "app");

  private final ProjectFiles files;
  private final List<Candidate> found = new ArrayList<>();
  private final Map<String, Candidate> factories = new HashMap<>();
  private final List<String> remarks = new ArrayList<>();

  ObjectFinder(ProjectFiles files) {
    this.files = files;
  }

  /** What should be known of what was seen and is no application. */
  List<String> remarks() {
    return remarks;
  }

  List<Candidate> candidates() {
    List<String> paths = files.ending(".py").stream().filter(ObjectFinder::isLookedAt).toList();
    paths.forEach(path -> functions(path, files.names(path)));
    paths.forEach(path -> objects(path, files.names(path)));
    found.addAll(factories.values());
    return found;
  }

  private static boolean isLookedAt(String path) {
    String name = Paths.name(path);
    boolean isTest =
        name.startsWith("test_") || name.endsWith("_test.py") || name.equals("conftest.py");
    return !isTest && !Set.of("setup.py", "manage.py", "gunicorn.conf.py").contains(name);
  }

  private void functions(String path, Names names) {
    PythonModule module = files.python(path);
    for (Statement statement : module.outer()) {
      if (!(statement.content() instanceof Function function)) {
        continue;
      }
      Evidence evidence = new Evidence(module.place(statement), function.name());
      if (function.parameters().size() == 2
          && function.parameters().get(1).equals("start_response")) {
        found.add(candidate(path, function.name(), Framework.WSGI, Rank.FUNCTION, evidence));
        continue;
      }
      Maker maker = maker(module.in(function.name()), names, path);
      if (maker == null || function.name().startsWith("_")) {
        continue;
      }
      if (function.required() == 0) {
        Candidate factory =
            candidate(path, function.name() + "()", maker.framework(), Rank.FACTORY, evidence)
                .with(maker.statics(files, path), List.of());
        factories.put(function.name(), factory);
      } else if (maker.framework() == Framework.PYRAMID) {
        remarks.add(pasted(evidence));
      } else {
        remarks.add("%s needs arguments, so it is not called".formatted(evidence));
      }
    }
  }

  /** PasteDeploy calls it with what an .ini file says; a server wants a module. */
  private String pasted(Evidence evidence) {
    String ini =
        Stream.of("production.ini", "development.ini")
            .flatMap(name -> files.named(name).stream())
            .findFirst()
            .orElse("production.ini");
    return "%s is made by PasteDeploy from %s: write wsgi.py with `from pyramid.paster import get_app` and `application = get_app('%s', 'main')`"
        .formatted(evidence, ini, ini);
  }

  /** A call that makes an application. */
  private record Maker(Framework framework, Call call, Place place, List<Statement> around) {
    List<StaticFiles> statics(ProjectFiles files, String path) {
      return new StaticFinder(files, path).of(framework, call, place, around);
    }
  }

  private @Nullable Maker maker(List<Statement> statements, Names names, String path) {
    for (Statement statement : statements) {
      Expression value =
          statement.content() instanceof Assignment assignment
              ? assignment.value()
              : statement.content() instanceof Statement.Evaluation evaluation
                  ? evaluation.value()
                  : null;
      Place place = files.python(path).place(statement);
      Maker maker = value instanceof Call call ? maker(call, names, place, statements) : null;
      if (maker != null) {
        return maker;
      }
    }
    return null;
  }

  private static @Nullable Maker maker(
      Call call, Names names, Place place, List<Statement> around) {
    String origin = names.origin(call.function());
    Framework framework = MAKERS.get(origin);
    if (framework == null && call.function() instanceof Expression.Attribute method) {
      framework = method.name().equals("make_wsgi_app") ? Framework.PYRAMID : null;
    }
    return framework == null ? null : new Maker(framework, call, place, around);
  }

  private void objects(String path, Names names) {
    PythonModule module = files.python(path);
    List<Candidate> here = new ArrayList<>();
    for (Statement statement : module.statements()) {
      if (statement.owner() != null) {
        continue;
      }
      if (statement.content() instanceof Assignment assignment) {
        for (Expression target : assignment.targets()) {
          if (target instanceof Name name) {
            assigned(path, statement, name.name(), assignment.value(), names, here);
          }
        }
      } else if (statement.content() instanceof ImportFrom from && isEntry(path)) {
        from.names().stream()
            .filter(alias -> USUAL.contains(alias.as()))
            .forEach(alias -> here.add(entry(path, alias.as(), module.place(statement))));
      }
    }
    found.addAll(chosen(here));
  }

  private void assigned(
      String path,
      Statement statement,
      String name,
      Expression value,
      Names names,
      List<Candidate> here) {
    PythonModule module = files.python(path);
    Evidence evidence = new Evidence(module.place(statement), name);
    String origin = value instanceof Call call ? names.origin(call.function()) : "";
    if (ASGI.containsKey(origin)) {
      remarks.add("%s is %s, which speaks ASGI and not WSGI".formatted(evidence, ASGI.get(origin)));
      return;
    }
    Maker maker =
        value instanceof Call call
            ? maker(call, names, evidence.place(), module.statements())
            : null;
    if (statement.scope() == Scope.PROGRAM) {
      if (maker != null) {
        remarks.add("%s is only made when the file is run as a program".formatted(evidence));
      }
      return;
    }
    Candidate factory = factories.get(origin.substring(origin.lastIndexOf('.') + 1));
    Rank rank = isEntry(path) && USUAL.contains(name) ? Rank.ENTRY : Rank.OBJECT;
    if (maker != null) {
      here.add(
          candidate(path, name, maker.framework(), rank, evidence)
              .with(maker.statics(files, path), List.of()));
    } else if (factory != null) {
      here.add(candidate(path, name, factory.framework(), rank, evidence).like(factory));
    } else if (rank == Rank.ENTRY) {
      here.add(entry(path, name, evidence.place()));
    }
  }

  private Candidate entry(String path, String name, Place place) {
    return candidate(path, name, Framework.WSGI, Rank.ENTRY, new Evidence(place, name));
  }

  /** A file that there is for servers to look at. */
  private static boolean isEntry(String path) {
    return Paths.name(path).equals("wsgi.py");
  }

  /** Of one file's objects, the one with the usual name; all where none has it. */
  private static List<Candidate> chosen(List<Candidate> here) {
    for (String usual : USUAL) {
      List<Candidate> named =
          here.stream().filter(one -> one.module().endsWith(":" + usual)).toList();
      if (!named.isEmpty()) {
        return List.of(named.get(named.size() - 1));
      }
    }
    Set<String> modules = new TreeSet<>();
    return here.stream().filter(one -> modules.add(one.module())).toList();
  }

  private Candidate candidate(
      String path, String callable, Framework framework, Rank rank, Evidence evidence) {
    Importable importable = files.importable(path);
    return Candidate.of(
        framework,
        rank,
        importable.dotted() + ":" + callable,
        files.absolute(importable.directory()),
        evidence);
  }
}
