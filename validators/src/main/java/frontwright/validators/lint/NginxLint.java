package frontwright.validators.lint;

import frontwright.model.source.Finding;
import frontwright.model.value.Version;
import frontwright.validators.configuration.nginx.NginxConfiguration;
import frontwright.validators.configuration.nginx.NginxLoader;
import frontwright.validators.directives.NginxContext;
import frontwright.validators.files.FileTree;
import frontwright.validators.rules.Judgement;
import frontwright.validators.rules.nginx.NginxJudge;
import frontwright.validators.rules.nginx.NginxRule;
import frontwright.validators.rules.nginx.NginxSubject;
import frontwright.validators.syntax.nginx.Directive;
import frontwright.validators.syntax.nginx.NginxFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** nginx's part of a run. */
final class NginxLint {

  private static final Set<String> ONLY_IN_MAIN_FILES = Set.of("events", "http", "stream", "mail");

  private final FileTree files;
  private final NginxLoader loader;
  private final NginxJudge judge;
  private final @Nullable Version version;

  NginxLint(FileTree files, List<NginxRule> rules, @Nullable Version version) {
    this.files = files;
    this.loader = new NginxLoader(files);
    this.judge = new NginxJudge(rules);
    this.version = version;
  }

  /**
   * Lints files that can be read. One that another of them includes is seen where it is included.
   *
   * @param context what to read all of them as; null to find that out for each
   */
  Linted lint(List<String> paths, @Nullable NginxContext context, Judgement judgement) {
    Set<NginxFile> read = new LinkedHashSet<>();
    List<Finding> found = new ArrayList<>();
    for (NginxConfiguration configuration : configurations(paths, context)) {
      configuration.files().stream()
          .filter(read::add)
          .forEach(file -> found.addAll(file.problems()));
      found.addAll(configuration.problems());
      judge.judge(new NginxSubject(configuration, version), judgement);
    }
    return new Linted(read.stream().map(NginxLint::text).toList(), found);
  }

  /** Main files first: what they include is a part of them, and no fragment of its own. */
  private List<NginxConfiguration> configurations(
      List<String> paths, @Nullable NginxContext context) {
    List<NginxConfiguration> kept = new ArrayList<>();
    Set<String> covered = new HashSet<>();
    for (String path : paths) {
      if (context == null && isMain(path) && !covered.contains(files.real(path))) {
        keep(loader.load(path, NginxContext.MAIN), kept, covered);
      }
    }
    List<NginxConfiguration> fragments =
        paths.stream()
            .filter(path -> !covered.contains(files.real(path)))
            .map(path -> loader.load(path, context))
            .sorted(Comparator.comparingInt(fragment -> -fragment.paths().size()))
            .toList();
    for (NginxConfiguration fragment : fragments) {
      if (!covered.contains(fragment.paths().get(0))) {
        keep(fragment, kept, covered);
      }
    }
    return kept;
  }

  private static void keep(
      NginxConfiguration configuration, List<NginxConfiguration> kept, Set<String> covered) {
    kept.add(configuration);
    covered.addAll(configuration.paths());
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
        file.comments().stream().map(comment -> comment.span()).toList(),
        Linted.Text.statements(file.directives(), NginxLint::inside, Directive::span));
  }

  private static List<Directive> inside(Directive directive) {
    return directive.block() == null ? List.of() : directive.block().directives();
  }
}
