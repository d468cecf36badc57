package frontwright.validators.lint;

import frontwright.model.source.Finding;
import frontwright.validators.configuration.httpd.HttpdBuild;
import frontwright.validators.configuration.httpd.HttpdConfiguration;
import frontwright.validators.configuration.httpd.HttpdLoader;
import frontwright.validators.files.FileTree;
import frontwright.validators.files.Parallel;
import frontwright.validators.rules.Judgement;
import frontwright.validators.rules.httpd.HttpdJudge;
import frontwright.validators.rules.httpd.HttpdRule;
import frontwright.validators.rules.httpd.HttpdSubject;
import frontwright.validators.syntax.httpd.Comment;
import frontwright.validators.syntax.httpd.HttpdFile;
import frontwright.validators.syntax.httpd.Section;
import frontwright.validators.syntax.httpd.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** httpd's part of a run. */
final class HttpdLint {

  private final HttpdLoader loader;
  private final HttpdJudge judge;
  private final LintSettings settings;
  private final LintWatcher watcher;
  private final Roots<HttpdConfiguration> roots;

  HttpdLint(FileTree files, List<HttpdRule> rules, LintSettings settings, LintWatcher watcher) {
    this.loader = new HttpdLoader(files, HttpdBuild.any(settings.httpd()));
    this.judge = new HttpdJudge(rules);
    this.settings = settings;
    this.watcher = watcher;
    this.roots =
        new Roots<>(
            files,
            this::isMain,
            path -> loader.load(path, settings.httpdContext()),
            HttpdConfiguration::paths);
  }

  /** Lints files that can be read. One that another of them includes is seen where it is. */
  Linted lint(List<String> paths, Judgement judgement) {
    Map<String, HttpdFile> read = new LinkedHashMap<>();
    List<Finding> found = new ArrayList<>();
    List<HttpdConfiguration> all = roots.of(paths);
    for (HttpdConfiguration configuration : all) {
      for (int i = 0; i < configuration.files().size(); i++) {
        read.put(configuration.paths().get(i), configuration.files().get(i));
      }
      found.addAll(configuration.problems());
    }
    watcher.found(all.size());
    Parallel.map(all, this::judged).forEach(judgement::addAll);
    read.values().forEach(file -> found.addAll(file.problems()));
    return new Linted(read.values().stream().map(HttpdLint::text).toList(), found);
  }

  private Judgement judged(HttpdConfiguration configuration) {
    Judgement judgement = new Judgement();
    judge.judge(new HttpdSubject(configuration, settings.httpd()), judgement);
    watcher.judged();
    return judgement;
  }

  private boolean isMain(String path) {
    HttpdFile file = loader.file(path);
    return file != null
        && file.statements().stream()
            .anyMatch(s -> s.isNamed("ServerRoot") || s.isNamed("PidFile") || s.isNamed("User"));
  }

  private static Linted.Text text(HttpdFile file) {
    return new Linted.Text(
        file.source(),
        file.comments().stream().map(Comment::span).toList(),
        Linted.Text.statements(file.statements(), HttpdLint::inside, Statement::span));
  }

  private static List<Statement> inside(Statement statement) {
    return statement instanceof Section section ? section.statements() : List.of();
  }
}
