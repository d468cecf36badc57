package frontwright.validators.lint;

import frontwright.model.compatibility.Front;
import frontwright.model.source.Finding;
import frontwright.model.source.Place;
import frontwright.model.source.Source;
import frontwright.model.source.Span;
import frontwright.validators.files.FileTree;
import frontwright.validators.files.Parallel;
import frontwright.validators.files.Reading;
import frontwright.validators.rules.Judgement;
import frontwright.validators.rules.RuleSet;
import frontwright.validators.rules.Rules;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Lints files of either server. */
public final class Linter {

  private static final String UNREADABLE = "lint/unreadable";

  private final FileTree files;
  private final LintSettings settings;
  private final LintWatcher watcher;
  private final Map<Front, List<String>> byServer = new EnumMap<>(Front.class);
  private final List<String> neither = new ArrayList<>();
  private final List<Finding> found = new ArrayList<>();

  private Linter(FileTree files, LintSettings settings, LintWatcher watcher) {
    this.files = files;
    this.settings = settings;
    this.watcher = watcher;
  }

  /**
   * Lints files, and what they include.
   *
   * @param paths absolute, see {@link FileTree}
   */
  public static LintResult lint(
      FileTree files, List<String> paths, LintSettings settings, RuleSet rules) {
    return lint(files, paths, settings, rules, LintWatcher.NOBODY);
  }

  /** The same, with somebody who is told how far it has come. */
  public static LintResult lint(
      FileTree files,
      List<String> paths,
      LintSettings settings,
      RuleSet rules,
      LintWatcher watcher) {
    Linter linter = new Linter(files, settings, watcher);
    Parallel.map(paths, linter::read).forEach(linter::sort);
    return linter.run(rules);
  }

  /**
   * A file that was asked for.
   *
   * @param server whose it is; empty where it is neither's, or could not be read
   */
  private record Input(String path, Reading reading, Optional<Front> server) {}

  private Input read(String path) {
    Reading reading = files.read(path);
    Optional<Front> server =
        reading instanceof Reading.Text text ? server(path, text.source()) : Optional.empty();
    return new Input(path, reading, server);
  }

  /** What cannot be read is a finding, and hinders no other file. */
  private void sort(Input input) {
    if (input.reading() instanceof Reading.Text) {
      input
          .server()
          .ifPresentOrElse(
              server -> byServer.computeIfAbsent(server, s -> new ArrayList<>()).add(input.path()),
              () -> neither.add(input.path()));
    } else {
      String reason =
          input.reading() instanceof Reading.Failed failed ? failed.reason() : "is gone";
      Source source = new Source(files.shown(input.path()), "");
      found.add(
          Finding.error(
              UNREADABLE,
              new Place(source, new Span(0, 0)),
              "the file " + reason,
              "name a file that this user may read"));
    }
  }

  private Optional<Front> server(String path, Source source) {
    return settings.server() == null
        ? ServerGuess.of(path, source)
        : Optional.of(settings.server());
  }

  private LintResult run(RuleSet rules) {
    Judgement judgement = new Judgement();
    List<Linted> linted = new ArrayList<>();
    byServer.forEach((server, paths) -> linted.add(lint(server, paths, rules, judgement)));
    List<Linted.Text> texts = linted.stream().flatMap(one -> one.texts().stream()).toList();
    List<Finding> problems = linted.stream().flatMap(one -> one.problems().stream()).toList();
    Set<Finding> all = new LinkedHashSet<>(found);
    all.addAll(problems);
    all.addAll(beforeProblems(judgement.findings(), problems, texts));
    List<Finding> told = new Suppressions(texts, Rules::ids).apply(List.copyOf(all));
    return new LintResult(
        told.stream().sorted(Finding.BY_PLACE).toList(),
        texts.size(),
        List.copyOf(neither),
        judgement.defects());
  }

  private Linted lint(Front server, List<String> paths, RuleSet rules, Judgement judgement) {
    return switch (server) {
      case NGINX -> new NginxLint(files, rules.nginx(), settings, watcher).lint(paths, judgement);
      case HTTPD -> new HttpdLint(files, rules.httpd(), settings, watcher).lint(paths, judgement);
    };
  }

  /** Behind the first fault of a file's syntax, what rules say may be its consequence. */
  private static List<Finding> beforeProblems(
      List<Finding> judged, List<Finding> problems, List<Linted.Text> texts) {
    Map<Source, Linted.Text> bySource = new HashMap<>();
    texts.forEach(text -> bySource.put(text.source(), text));
    Map<Source, Integer> first = new HashMap<>();
    for (Finding problem : problems) {
      Linted.Text text = bySource.get(problem.place().source());
      if (text != null && problem.isError() && problem.rule().endsWith("/syntax")) {
        first.merge(text.source(), text.beginning(problem), Math::min);
      }
    }
    return judged.stream()
        .filter(
            finding ->
                finding.place().span().start()
                    < first.getOrDefault(finding.place().source(), Integer.MAX_VALUE))
        .toList();
  }
}
