package frontwright.validators.routing.httpd;

import frontwright.model.routing.Reason;
import frontwright.model.source.Finding;
import frontwright.validators.configuration.httpd.HttpdCondition;
import frontwright.validators.configuration.httpd.HttpdConfiguration;
import frontwright.validators.configuration.httpd.HttpdNode;
import frontwright.validators.directives.HttpdContext;
import frontwright.validators.directives.HttpdDirective;
import frontwright.validators.directives.HttpdDirectives;
import frontwright.validators.directives.HttpdDirectives.Misuse;
import frontwright.validators.directives.HttpdPlace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads one access file as httpd does when a request comes: a directive that it does not know, that
 * may not stand there or whose words it refuses is an answer of 500 to all requests below.
 */
final class AccessFileReader {

  private final Overrides overrides;
  private final Modules modules;
  private final List<HttpdNode> left = new ArrayList<>();
  private boolean forgetsAccess;
  private @Nullable Reason mistake;
  private @Nullable String unknown;

  AccessFileReader(Overrides overrides, Modules modules) {
    this.overrides = overrides;
    this.modules = modules;
  }

  /**
   * Reads it.
   *
   * @param directory where it is; ends in a slash
   * @throws Undecidable when it is not known whether httpd refuses it
   */
  AccessFiles.Found read(HttpdConfiguration configuration, String directory) {
    configuration.files().stream()
        .flatMap(file -> file.problems().stream())
        .filter(Finding::isError)
        .findFirst()
        .ifPresent(finding -> mistake = new Reason(finding.place(), finding.message()));
    configuration.conditions().stream().map(HttpdCondition::section).forEach(this::isTaken);
    List<HttpdNode> taken = configuration.nodes().stream().filter(this::isTaken).toList();
    List<HttpdNode> kept =
        left.isEmpty() ? taken : taken.stream().map(node -> node.without(left)).toList();
    if (mistake != null) {
      return new AccessFiles.Found(500, null, mistake);
    } else if (unknown != null) {
      throw new Undecidable(unknown);
    }
    Scope scope =
        Scope.accessFile(configuration.files().get(0).source(), kept, directory, forgetsAccess);
    return new AccessFiles.Found(0, scope, null);
  }

  /** Whether httpd takes it, with all that is in it; what it refuses is noted. */
  private boolean isTaken(HttpdNode node) {
    List<HttpdDirective> known = HttpdDirectives.named(node.key());
    List<HttpdDirective> loaded =
        known.stream().filter(each -> modules.hasNamed(each.module())).toList();
    if (loaded.isEmpty()) {
      return isUnknownTaken(node, known);
    } else if (loaded.stream().noneMatch(each -> isAllowed(node, each))) {
      forbidden(node, loaded);
      return false;
    }
    fault(node, loaded).ifPresent(text -> refuse(node, text));
    node.children().stream().filter(child -> !isTaken(child)).forEach(left::add);
    return true;
  }

  /** mod_access_compat has a configuration, an empty one, where a directive of its is left out. */
  private void forbidden(HttpdNode node, List<HttpdDirective> loaded) {
    boolean isAccess = loaded.stream().anyMatch(each -> each.module().equals("mod_access_compat"));
    boolean isInSection = node.ancestors().anyMatch(each -> !each.name().matches("(?i)limit.*"));
    if (!overrides.skipsForbidden()) {
      refuse(node, "is not allowed here");
    } else if (isAccess && isInSection) {
      unknown("`" + node.name() + "` that AllowOverride Nonfatal leaves out");
    } else if (isAccess) {
      forgetsAccess = true;
    }
  }

  private boolean isUnknownTaken(HttpdNode node, List<HttpdDirective> known) {
    if (overrides.skipsUnknown()) {
      return false;
    } else if (modules.isAll() && (!known.isEmpty() || modules.areStandard())) {
      refuse(node, "is unknown to the modules that are loaded");
    } else {
      unknown("the directive " + node.name());
    }
    return false;
  }

  /** {@code invoke_cmd} of server/config.c; in {@code <RequireAll>} all that is about access is. */
  private boolean isAllowed(HttpdNode node, HttpdDirective directive) {
    boolean isInside = node.context() == HttpdContext.AUTHORIZATION;
    return isInside ? directive.places().contains(HttpdPlace.AUTHCFG) : overrides.allow(directive);
  }

  private Optional<String> fault(HttpdNode node, List<HttpdDirective> loaded) {
    boolean isOnlyListed = loaded.stream().noneMatch(each -> each.allowedIn(HttpdContext.HTACCESS));
    if (isOnlyListed || node.is("Use")) {
      unknown(node.name() + " " + node.rawArguments());
      return Optional.empty();
    } else if (node.hasUnknown()) {
      unknown(node.rawArguments());
      return Optional.empty();
    }
    List<String> words = node.arguments();
    HttpdContext context = node.context() == null ? HttpdContext.HTACCESS : node.context();
    return HttpdDirectives.misuse(node.key(), words, context, null)
        .filter(Misuse.ARGUMENTS::equals)
        .map(misuse -> "has the wrong arguments")
        .or(() -> keptOut(node))
        .or(() -> AccessFileValues.fault(node, overrides, modules));
  }

  private static Optional<String> keptOut(HttpdNode node) {
    return node.ancestors()
        .filter(section -> HttpdDirectives.keptOutOf(section.name(), node.key()))
        .map(section -> "is not allowed in <" + section.name() + "> context")
        .findFirst();
  }

  private void refuse(HttpdNode node, String text) {
    Optional<String> condition =
        Stream.concat(Stream.of(node), node.ancestors())
            .flatMap(each -> Scope.condition(each).stream())
            .findFirst();
    if (condition.isPresent()) {
      unknown(condition.get());
    } else if (mistake == null) {
      mistake = new Reason(node.head(), "`" + node.name() + "` " + text);
    }
  }

  private void unknown(String on) {
    unknown = unknown == null ? on : unknown;
  }
}
