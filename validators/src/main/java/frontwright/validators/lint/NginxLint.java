package frontwright.validators.lint;

import frontwright.model.source.Finding;
import frontwright.validators.configuration.nginx.NginxConfiguration;
import frontwright.validators.configuration.nginx.NginxLoader;
import frontwright.validators.files.FileTree;
import frontwright.validators.files.Parallel;
import frontwright.validators.rules.Judgement;
import frontwright.validators.rules.nginx.NginxJudge;
import frontwright.validators.rules.nginx.NginxRule;
import frontwright.validators.rules.nginx.NginxSubject;
import frontwright.validators.syntax.nginx.Comment;
import frontwright.validators.syntax.nginx.Directive;
import frontwright.validators.syntax.nginx.NginxFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** nginx's part of a run. */
final class NginxLint {

  private static final Set<String> ONLY_IN_MAIN_FILES = Set.of("events", "http", "stream", "mail");

  private final NginxLoader loader;
  private final NginxJudge judge;
  private final LintSettings settings;
  private final LintWatcher watcher;
  private final Roots<NginxConfiguration> roots;

  NginxLint(FileTree files, List<NginxRule> rules, LintSettings settings, LintWatcher watcher) {
    this.loader = new NginxLoader(files);
    this.judge = new NginxJudge(rules);
    this.settings = settings;
    this.watcher = watcher;
    this.roots =
        new Roots<>(
            files,
            this::isMain,
            path -> loader.load(path, settings.nginxContext()),
            NginxConfiguration::paths);
  }

  /** Lints files that can be read. One that another of them includes is seen where it is. */
  Linted lint(List<String> paths, Judgement judgement) {
    Map<String, NginxFile> read = new LinkedHashMap<>();
    List<Finding> found = new ArrayList<>();
    List<NginxConfiguration> all = roots.of(paths);
    for (NginxConfiguration configuration : all) {
      for (int i = 0; i < configuration.files().size(); i++) {
        read.put(configuration.paths().get(i), configuration.files().get(i));
      }
      found.addAll(configuration.problems());
    }
    watcher.found(all.size());
    Parallel.map(all, this::judged).forEach(judgement::addAll);
    read.values().forEach(file -> found.addAll(file.problems()));
    return new Linted(read.values().stream().map(NginxLint::text).toList(), found);
  }

  private Judgement judged(NginxConfiguration configuration) {
    Judgement judgement = new Judgement();
    judge.judge(new NginxSubject(configuration, settings.nginx()), judgement);
    watcher.judged();
    return judgement;
  }

  private boolean isMain(String path) {
    NginxFile file = loader.file(path);
    return file != null
        && file.directives().stream()
            .map(Directive::name)
            .anyMatch(name -> ONLY_IN_MAIN_FILES.contains(name.value()));
  }

  private static Linted.Text text(NginxFile file) {
    return new Linted.Text(
        file.source(),
        file.comments().stream().map(Comment::span).toList(),
        Linted.Text.statements(file.directives(), NginxLint::inside, Directive::span));
  }

  private static List<Directive> inside(Directive directive) {
    return directive.block() == null ? List.of() : directive.block().directives();
  }
}
