package frontwright.validators.project;

import frontwright.model.source.Source;
import frontwright.validators.project.Candidate.Rank;
import frontwright.validators.python.Expression;
import frontwright.validators.python.Expression.Call;
import frontwright.validators.python.Expression.Str;
import frontwright.validators.python.PythonModule;
import frontwright.validators.python.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds projects of Django, beginning with {@code manage.py}. */
final class DjangoFinder {

  private static final String VARIABLE = "DJANGO_SETTINGS_MODULE";

  /** What settings for development are called, and those to look for beside them. */
  private static final Set<String> DEVELOPMENT =
      Set.of("dev", "develop", "development", "local", "debug", "test", "testing", "base");

  private static final List<String> PRODUCTION = List.of("production", "prod", "live", "deploy");

  private final ProjectFiles files;
  private final @Nullable String wanted;

  /**
   * A finder.
   *
   * @param wanted the module of the settings; null to find it
   */
  DjangoFinder(ProjectFiles files, @Nullable String wanted) {
    this.files = files;
    this.wanted = wanted;
  }

  List<Candidate> candidates() {
    List<Candidate> found = new ArrayList<>();
    for (String manage : files.named("manage.py")) {
      settings(files.python(manage)).ifPresent(settings -> found.add(of(manage, settings)));
    }
    return found;
  }

  private Candidate of(String manage, Said<String> managed) {
    String directory = ProjectFiles.parent(manage);
    List<String> remarks = new ArrayList<>();
    Said<String> settings = settings(directory, managed, remarks);
    DjangoSettings read = DjangoSettings.read(files, directory, settings);
    remarks.addAll(read.remarks());
    return new Candidate(
        Framework.DJANGO,
        Rank.MANAGED,
        read.module().value(),
        files.absolute(directory),
        read.module().evidence(),
        Map.of(VARIABLE, settings),
        read.names(),
        read.mount(),
        read.statics(),
        remarks);
  }

  /** wsgi.py is for deployment, manage.py for the desk; what neither names is production's. */
  private Said<String> settings(String directory, Said<String> managed, List<String> remarks) {
    if (wanted != null) {
      return new Said<>(wanted, managed.evidence());
    }
    String project = managed.value().split("\\.", 2)[0];
    String wsgi = files.file(directory, project + ".wsgi");
    Said<String> named = wsgi == null ? managed : settings(files.python(wsgi)).orElse(managed);
    String production = production(directory, named.value());
    if (production != null) {
      remarks.add(
          "the settings are %s, for %s names %s, which are not for production; --settings chooses others"
              .formatted(production, named.evidence().where(), named.value()));
      return new Said<>(production, named.evidence());
    }
    if (!named.value().equals(managed.value())) {
      remarks.add(
          "the settings are %s, as %s says; %s says %s; --settings chooses others"
              .formatted(
                  named.value(),
                  named.evidence().where(),
                  managed.evidence().where(),
                  managed.value()));
    }
    return named;
  }

  private @Nullable String production(String directory, String settings) {
    int dot = settings.lastIndexOf('.');
    if (dot < 0) {
      return null;
    }
    boolean isPackage =
        files
            .text(ProjectFiles.child(directory, settings.replace('.', '/') + "/__init__.py"))
            .map(Source::text)
            .filter(String::isBlank)
            .isPresent();
    if (!isPackage && !DEVELOPMENT.contains(settings.substring(dot + 1))) {
      return null;
    }
    String base = isPackage ? settings : settings.substring(0, dot);
    return PRODUCTION.stream()
        .map(name -> base + "." + name)
        .filter(module -> files.file(directory, module) != null)
        .findFirst()
        .orElse(null);
  }

  /** What {@code DJANGO_SETTINGS_MODULE} is set to in a file, wherever it is done. */
  private static Optional<Said<String>> settings(PythonModule module) {
    for (Statement statement : module.statements()) {
      String value = value(statement);
      if (value != null) {
        return Optional.of(new Said<>(value, new Evidence(module.place(statement), VARIABLE)));
      }
    }
    return Optional.empty();
  }

  private static @Nullable String value(Statement statement) {
    if (statement.content() instanceof Statement.Evaluation evaluation
        && evaluation.value() instanceof Call call
        && call.function().dotted().endsWith("environ.setdefault")
        && call.arguments().size() == 2) {
      return value(call.arguments().get(0), call.arguments().get(1));
    }
    if (statement.content() instanceof Statement.Assignment assignment
        && assignment.targets().get(0) instanceof Expression.Subscript subscript) {
      return value(subscript.index(), assignment.value());
    }
    return null;
  }

  private static @Nullable String value(Expression variable, Expression value) {
    return variable instanceof Str name
            && name.value().equals(VARIABLE)
            && value instanceof Str module
        ? module.value()
        : null;
  }
}
