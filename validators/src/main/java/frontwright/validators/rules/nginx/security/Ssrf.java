package frontwright.validators.rules.nginx.security;

import frontwright.model.source.Finding;
import frontwright.model.source.Severity;
import frontwright.model.source.Shown;
import frontwright.validators.configuration.nginx.NginxNode;
import frontwright.validators.regex.ByteSet;
import frontwright.validators.rules.LazyPattern;
import frontwright.validators.rules.nginx.Listen;
import frontwright.validators.rules.nginx.NamedNginxRule;
import frontwright.validators.rules.nginx.NginxSubject;
import frontwright.validators.rules.nginx.Pass;
import frontwright.validators.rules.nginx.Stretch;
import frontwright.validators.rules.nginx.ValueOrigin;
import frontwright.validators.rules.nginx.VariableFlow;
import frontwright.validators.rules.nginx.VariableReference;
import frontwright.validators.rules.nginx.VirtualServers;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** A target whose host or port a client chooses: server-side request forgery. */
final class Ssrf extends NamedNginxRule {

  /** What always begins with a slash or a question mark: the host ends before it. */
  private static final Set<String> PATHS =
      Set.of("uri", "document_uri", "request_uri", "is_args", "fastcgi_script_name");

  /** What ends a host's name. */
  private static final ByteSet ENDS = ByteSet.of("/?#:@").or(ByteSet.range(0, ' '));

  private static final ByteSet ENDS_OR_DOT = ENDS.or(ByteSet.of('.'));

  private static final LazyPattern CATCH_ALL = LazyPattern.of("|_|\\*|~.*");

  Ssrf() {
    super(
        "ssrf",
        Severity.ERROR,
        "proxy_pass",
        "fastcgi_pass",
        "uwsgi_pass",
        "scgi_pass",
        "grpc_pass");
  }

  @Override
  public void check(NginxNode node, NginxSubject subject, Consumer<Finding> sink) {
    Optional<Pass> pass = Pass.of(node).filter(Pass::hasVariables);
    if (pass.isEmpty() || Access.isInternal(node)) {
      return;
    }
    new Search(subject, node, new HashSet<>())
        .chosen(new Target(node.argument(0), node, "", ""))
        .ifPresent(found -> sink.accept(said(found, pass.get())));
  }

  private Finding said(Found found, Pass pass) {
    NginxNode at = found.target.at;
    boolean isDirect = at.equals(pass.node());
    Finding finding =
        finding(
            isDirect
                ? Stretch.of(at, pass.target(), found.reference)
                : pass.node().place(pass.target()),
            "the client chooses the "
                + (found.isPort() ? "port" : "host")
                + " in "
                + Shown.quoted(found.target.text),
            "choose among fixed targets with a `map`, or make the location `internal`");
    return isDirect ? finding : finding.relatedTo(at.head(), "it comes from here");
  }

  /**
   * A text that names a target, or what a variable in one may be.
   *
   * @param at the directive, or the entry of a map, that has it
   * @param before what stands before it in the host
   * @param behind what stands behind it
   */
  private record Target(String text, NginxNode at, String before, String behind) {

    /** Where the host begins. */
    int start() {
      int scheme = text.indexOf("://");
      return scheme < 0 ? 0 : scheme + 3;
    }

    String before(VariableReference reference) {
      String own = text.substring(start(), reference.start());
      return start() > 0 ? own : before + own;
    }

    String behind(VariableReference reference) {
      return text.substring(reference.end()) + behind;
    }
  }

  /** A variable that a client fills. */
  private record Found(Target target, VariableReference reference) {

    boolean isPort() {
      return target.before(reference).endsWith(":");
    }
  }

  /** One search through the values of the variables in a target. */
  private record Search(NginxSubject subject, NginxNode asked, Set<NginxNode> followed) {

    Optional<Found> chosen(Target target) {
      for (VariableReference reference : VariableReference.in(target.text)) {
        if (reference.start() >= target.start()) {
          String before = target.before(reference);
          boolean isPath =
              before.contains("/") || (PATHS.contains(reference.name()) && !before.isEmpty());
          if (isPath || before.startsWith("unix:")) {
            return Optional.empty();
          }
          Optional<Found> found = chosen(target, reference);
          if (found.isPresent() || target.start() == 0) {
            return found;
          }
        }
      }
      return Optional.empty();
    }

    private Optional<Found> chosen(Target target, VariableReference reference) {
      List<NginxNode> setters =
          subject.variables().setters(reference.name(), target.at, asked).stream()
              .filter(followed::add)
              .toList();
      if (!setters.isEmpty()) {
        return setters.stream()
            .flatMap(VariableFlow::values)
            .map(
                value ->
                    new Target(
                        value.text(),
                        value.at(),
                        target.before(reference),
                        target.behind(reference)))
            .flatMap(value -> chosen(value).stream())
            .findFirst();
      }
      boolean isHostOpen = isOpen(asked);
      String written = target.text.substring(reference.start(), reference.end());
      return subject.variables().origins(written, target.at, asked).stream()
              .filter(origin -> Tainted.isChosen(origin, isHostOpen))
              .allMatch(origin -> isPartOfName(origin, target, reference))
          ? Optional.empty()
          : Optional.of(new Found(target, reference));
    }

    /** Whether it can only be a label of a name whose beginning or end is fixed. */
    private static boolean isPartOfName(
        ValueOrigin origin, Target target, VariableReference reference) {
      String before = target.before(reference);
      boolean isBelow = target.behind(reference).matches("[.-]\\w.*");
      boolean isBound = isBelow || (!before.isEmpty() && !before.endsWith(":"));
      ByteSet ends = isBelow ? ENDS : ENDS_OR_DOT;
      return isBound
          && origin instanceof ValueOrigin.Capture capture
          && IntStream.range(0, 256).filter(ends::has).noneMatch(capture::mayContain);
    }

    /** Whether a request with any name comes here: the server has no name, or is the default. */
    private boolean isOpen(NginxNode at) {
      Optional<NginxNode> server = at.around("server");
      if (server.isEmpty()) {
        return false;
      }
      return VirtualServers.names(server.get()).stream().anyMatch(name -> CATCH_ALL.matches(name))
          || Listen.of(subject.level(server.get())).stream().anyMatch(Listen::isDefault);
    }
  }
}
