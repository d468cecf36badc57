package frontwright.validators.configuration.nginx;

import frontwright.validators.directives.NginxContext;
import frontwright.validators.directives.NginxDirective.Body;
import frontwright.validators.directives.NginxDirectives;
import frontwright.validators.syntax.nginx.Block;
import frontwright.validators.syntax.nginx.Directive;
import frontwright.validators.syntax.nginx.NginxFile;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells what a file was written to be included in. */
final class NginxFragment {

  private static final Pattern SAID =
      Pattern.compile("#\\s*frontwright:\\s*context=(\\w+(?: \\w+)*)\\s*");

  /** Where several fit, the one that says most about what is in the file. */
  private static final List<NginxContext> CANDIDATES =
      List.of(
          NginxContext.HTTP,
          NginxContext.SERVER,
          NginxContext.LOCATION,
          NginxContext.UPSTREAM,
          NginxContext.MAIN,
          NginxContext.STREAM,
          NginxContext.MAIL,
          NginxContext.EVENTS,
          NginxContext.STREAM_SERVER,
          NginxContext.MAIL_SERVER);

  private NginxFragment() {}

  /**
   * What a comment {@code # frontwright: context=server} says, or else the context in which the
   * fewest directives are out of place; null where these are entries of a map or the like.
   */
  static @Nullable NginxContext context(NginxFile file) {
    Optional<NginxContext> said = said(file);
    if (said.isPresent()) {
      return said.get();
    }
    if (file.directives().stream().anyMatch(directive -> directive.is("http"))) {
      return NginxContext.MAIN;
    }
    return isEntries(file.directives()) ? null : best(file.directives());
  }

  private static NginxContext best(List<Directive> directives) {
    NginxContext best = CANDIDATES.get(0);
    int fewest = Integer.MAX_VALUE;
    for (NginxContext context : CANDIDATES) {
      int misplaced = misplaced(directives, context);
      if (misplaced < fewest) {
        best = context;
        fewest = misplaced;
      }
      if (misplaced == 0) {
        break;
      }
    }
    return best;
  }

  private static Optional<NginxContext> said(NginxFile file) {
    return file.comments().stream()
        .map(comment -> SAID.matcher(file.source().shown(comment.span())))
        .filter(Matcher::matches)
        .map(said -> said.group(1).toUpperCase(Locale.ROOT).replace(' ', '_'))
        .flatMap(
            said -> Stream.of(NginxContext.values()).filter(known -> known.name().equals(said)))
        .findFirst();
  }

  private static boolean isEntries(List<Directive> directives) {
    return directives.size() > 1
        && directives.stream()
            .allMatch(d -> d.block() == null && NginxDirectives.named(d.name().value()).isEmpty());
  }

  private static int misplaced(List<Directive> directives, NginxContext context) {
    return directives.stream().mapToInt(directive -> misplaced(directive, context)).sum();
  }

  private static int misplaced(Directive directive, NginxContext context) {
    String name = directive.name().value();
    boolean isKnown = !NginxDirectives.named(name).isEmpty();
    if (isKnown && NginxDirectives.at(name, context, null).isEmpty()) {
      return 1;
    }
    return inside(directive, context).map(inner -> misplaced(blockOf(directive), inner)).orElse(0);
  }

  private static List<Directive> blockOf(Directive directive) {
    Block block = directive.block();
    return block == null ? List.of() : block.directives();
  }

  /** What the directives of a block stand in; empty where they are entries. */
  static Optional<NginxContext> inside(Directive directive, NginxContext context) {
    String name = directive.name().value();
    boolean isEntries =
        NginxDirectives.at(name, context, null).filter(d -> d.body() == Body.ENTRIES).isPresent();
    return isEntries ? Optional.empty() : context.inside(name);
  }
}
