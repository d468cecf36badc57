package frontwright.validators.settings;

import frontwright.model.compatibility.Front;
import frontwright.model.shape.Choice;
import frontwright.model.shape.Key;
import frontwright.model.shape.ListOf;
import frontwright.model.shape.Located;
import frontwright.model.shape.ReferencePage;
import frontwright.model.shape.Structure;
import frontwright.model.shape.Text;
import frontwright.model.source.Findings;
import frontwright.model.source.Severity;
import frontwright.model.source.Span;
import frontwright.model.value.Version;
import frontwright.model.yaml.YamlNode;
import frontwright.model.yaml.YamlReader;
import frontwright.validators.lint.Selection;
import frontwright.validators.rules.Rules;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The file {@code .frontwright.yaml}: how linting goes in a directory and below. */
public record Settings(
    Span span,
    @Nullable Located<Front> server,
    @Nullable Located<Version> nginxVersion,
    @Nullable Located<Version> httpdVersion,
    @Nullable Located<String> baseline,
    @Nullable Located<List<Located<String>>> select,
    @Nullable Located<List<Located<String>>> ignore,
    @Nullable Located<Severity> severity,
    @Nullable Located<List<Located<PathSettings>>> paths) {

  /** What the file is called. */
  public static final String FILE = ".frontwright.yaml";

  private static final Text<Version> VERSION =
      new Text<>(
          "a version such as `\"1.22\"` or `\"2.4.57\"`",
          "[0-9]{1,4}\\.[0-9]{1,4}(?:\\.[0-9]{1,4})?",
          14,
          Version::of);

  private static final Key<Front> SERVER =
      Key.optional(
          "server",
          Choice.of(Front.class),
          "told by the files",
          "Whose configuration the files are.",
          "nginx");
  private static final Key<Version> NGINX_VERSION =
      Key.optional("nginx_version", VERSION, "any", "The nginx that will read them.", "\"1.22\"");
  private static final Key<Version> HTTPD_VERSION =
      Key.optional("httpd_version", VERSION, "any", "The httpd that will read them.", "\"2.4.57\"");
  private static final Key<String> BASELINE =
      Key.optional(
          "baseline",
          new Text<>("a path", "[^\\p{Cntrl}]+", 4096, Function.identity()),
          "none",
          "The file with the findings that are known, from the directory of this one; see"
              + " [the baseline](lint-baseline.md).",
          ".frontwright-baseline");
  private static final Key<List<Located<PathSettings>>> PATHS =
      Key.optional(
          "paths",
          new ListOf<>(PathSettings.SHAPE, 1, "a list of paths"),
          "none",
          "What is different for some files.",
          "[{path: \"sites/legacy/**\", severity: error}]");

  private static final Structure<Settings> SHAPE =
      new Structure<>(
          "settings",
          "What `frontwright lint` looks for, and what it tells of.",
          List.of(
              SERVER,
              NGINX_VERSION,
              HTTPD_VERSION,
              BASELINE,
              Choices.SELECT,
              Choices.IGNORE,
              Choices.SEVERITY,
              PATHS),
          List.of(),
          fields ->
              new Settings(
                  fields.span(),
                  fields.get(SERVER),
                  fields.get(NGINX_VERSION),
                  fields.get(HTTPD_VERSION),
                  fields.get(BASELINE),
                  fields.get(Choices.SELECT),
                  fields.get(Choices.IGNORE),
                  fields.get(Choices.SEVERITY),
                  fields.get(PATHS)));

  private static final String OPENING =
      """
      # Settings for linting

      `frontwright lint` looks for a file `.frontwright.yaml` in the working directory and in the \
      directories above it, up to the one that holds `.git`; `--config` names another. What the \
      command line says comes first: `--select` and `--severity` take the place of what is said \
      here, `--ignore` adds to it.

      This page is generated from the code that reads such files.
      """;

  /** Reads a file of settings; empty when there is an error among the findings. */
  public static Optional<Settings> read(Findings findings) {
    YamlNode root = YamlReader.read(findings);
    Settings settings = root == null ? null : SHAPE.read(root, findings);
    if (settings != null) {
      settings.names().forEach(name -> check(name, findings));
    }
    return findings.hasErrors() ? Optional.empty() : Optional.ofNullable(settings);
  }

  private static void check(Located<String> name, Findings findings) {
    Rules.unknown(List.of(name.value()))
        .ifPresent(
            words ->
                findings.error(
                    "settings/rule", name.span(), words, "`frontwright explain` lists the rules"));
  }

  private Stream<Located<String>> names() {
    Stream<Located<List<Located<String>>>> own = Stream.of(select, ignore).filter(Objects::nonNull);
    Stream<Located<List<Located<String>>>> others =
        all(paths).stream()
            .flatMap(p -> Stream.of(p.value().select(), p.value().ignore()))
            .filter(Objects::nonNull);
    return Stream.concat(own, others).flatMap(list -> list.value().stream());
  }

  private static <T> List<Located<T>> all(@Nullable Located<List<Located<T>>> list) {
    return list == null ? List.of() : list.value();
  }

  private static List<String> words(@Nullable Located<List<Located<String>>> list) {
    return all(list).stream().map(Located::value).toList();
  }

  /**
   * Which findings of a file are told.
   *
   * @param path from the directory of the settings
   * @param said what the command line says
   */
  public Selection selection(String path, Selection said) {
    List<String> selected = words(select);
    List<String> ignored = new ArrayList<>(words(ignore));
    Severity least = severity == null ? Severity.NOTE : severity.value();
    for (Located<PathSettings> entry : all(paths)) {
      PathSettings some = entry.value();
      if (some.path().value().matcher(path).matches()) {
        selected = some.select() == null ? selected : words(some.select());
        ignored.addAll(words(some.ignore()));
        least = some.severity() == null ? least : some.severity().value();
      }
    }
    ignored.addAll(said.ignore());
    return new Selection(
        said.select().isEmpty() ? selected : said.select(),
        ignored,
        said.least() == Severity.NOTE ? least : said.least());
  }

  /** The reference of all keys, Markdown. */
  public static String reference() {
    return ReferencePage.of(OPENING, List.of(), SHAPE);
  }
}
