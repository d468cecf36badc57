package frontwright.validators.rules.nginx.application;

import frontwright.model.source.Finding;
import frontwright.model.source.Severity;
import frontwright.model.source.Shown;
import frontwright.validators.configuration.nginx.NginxNode;
import frontwright.validators.rules.LazyPattern;
import frontwright.validators.rules.nginx.LocationPattern;
import frontwright.validators.rules.nginx.NamedNginxRule;
import frontwright.validators.rules.nginx.NginxSubject;
import frontwright.validators.rules.nginx.Pass;
import frontwright.validators.rules.nginx.Protocol;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** A mount whose prefix also begins other paths: {@code /app} takes {@code /appfoo}. */
final class PrefixWithoutBoundary extends NamedNginxRule {

  private static final LazyPattern OPEN = LazyPattern.of("/.*\\w");
  private static final LazyPattern FILE = LazyPattern.of(".*\\.\\w+");

  PrefixWithoutBoundary() {
    super("prefix-without-boundary", Severity.WARNING, "location");
  }

  @Override
  public void check(NginxNode node, NginxSubject subject, Consumer<Finding> sink) {
    Optional<Pass> pass = Mount.passIn(node);
    String prefix = LocationPattern.of(node).text();
    if (pass.isEmpty() || !OPEN.matches(prefix) || FILE.matches(prefix)) {
      return;
    }
    Pass to = pass.get();
    String other = prefix + "foo";
    told(to, prefix, subject)
        .ifPresentOrElse(
            told ->
                sink.accept(
                    said(node, prefix, "as `foo` below " + Shown.quoted(prefix))
                        .relatedTo(told.head(), "the prefix")),
            () ->
                Mount.passed(to, node, other)
                    .filter(seen -> !seen.equals(other) && !to.uri().endsWith("/"))
                    .ifPresent(
                        seen -> sink.accept(said(node, prefix, "as " + Shown.quoted(seen)))));
  }

  /** What splits the path at the prefix: a header for the server behind, or nginx itself. */
  private static Optional<NginxNode> told(Pass pass, String prefix, NginxSubject subject) {
    return pass.protocol() == Protocol.HTTP
        ? Mount.scriptName(pass, subject).filter(name -> name.argument(1).equals(prefix))
        : subject
            .levelOf(pass.node())
            .effective("fastcgi_split_path_info")
            .filter(split -> splitsAt(split.argument(0), prefix));
  }

  private static boolean splitsAt(String regex, String prefix) {
    try {
      Matcher split = Pattern.compile(regex).matcher(prefix + "foo");
      return split.find() && split.groupCount() > 0 && prefix.equals(split.group(1));
    } catch (PatternSyntaxException e) {
      return false;
    }
  }

  private Finding said(NginxNode node, String prefix, String seen) {
    return finding(
        LocationPattern.place(node),
        Shown.quoted(prefix) + " also passes " + Shown.quoted(prefix + "foo") + ", " + seen,
        "write two locations, "
            + Shown.quoted("= " + prefix)
            + " and "
            + Shown.quoted("^~ " + prefix + "/")
            + ", with the same content");
  }
}
