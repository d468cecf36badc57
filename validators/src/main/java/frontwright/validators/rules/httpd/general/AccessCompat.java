package frontwright.validators.rules.httpd.general;

import frontwright.model.source.Finding;
import frontwright.model.source.Fix;
import frontwright.model.source.Severity;
import frontwright.model.source.Shown;
import frontwright.validators.configuration.httpd.HttpdNode;
import frontwright.validators.rules.httpd.HttpdSubject;
import frontwright.validators.rules.httpd.Level;
import frontwright.validators.rules.httpd.NamedHttpdRule;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** {@code Order}, {@code Allow} and {@code Deny} of httpd 2.2. */
final class AccessCompat extends NamedHttpdRule {

  AccessCompat() {
    super("access-compat", Severity.WARNING, "Order", "Allow", "Deny");
  }

  @Override
  public void check(HttpdNode node, HttpdSubject subject, Consumer<Finding> sink) {
    Level level = Level.of(node, subject);
    if (!HostAccess.isFirst(node, level) || isForOthers(node)) {
      return;
    }
    HostAccess.of(level)
        .ifPresent(
            access -> {
              Finding finding =
                  finding(
                      node.namePlace(),
                      Shown.quoted(node.name())
                          + " is httpd 2.2's, and works with mod_access_compat only",
                      help(access, level));
              sink.accept(isReplaced(access, level) ? finding.fixedBy(fix(access)) : finding);
            });
  }

  /** Whether it is there for servers that have the module, or that are old. */
  private static boolean isForOthers(HttpdNode node) {
    return Stream.concat(Stream.of(node), node.ancestors())
        .flatMap(each -> each.conditions().stream())
        .anyMatch(
            condition ->
                condition.section().is("IfVersion")
                    || condition
                        .section()
                        .rawArguments()
                        .toLowerCase(Locale.ROOT)
                        .contains("access_compat"));
  }

  private static boolean isReplaced(HostAccess access, Level level) {
    return isSimple(access, level)
        && access.verdict() != Verdict.SOMEBODY
        && Authorization.of(level) == Verdict.UNSAID;
  }

  /** Whether one word says the same; who names hosts meant something, be it said or not. */
  private static boolean isSimple(HostAccess access, Level level) {
    return access.isForAllAlike() && level.all("Satisfy").findAny().isEmpty();
  }

  private static String help(HostAccess access, Level level) {
    boolean isSaid = Authorization.of(level) != Verdict.UNSAID;
    if (!isSimple(access, level) || access.verdict() == Verdict.SOMEBODY) {
      return "say it with `Require`: `Require ip 10.0.0.0/8`, `Require host example.com`, in"
          + " `<RequireAll>` where several must hold";
    }
    return isSaid && access.verdict() == Verdict.EVERYBODY
        ? "remove them: `Require` says it all"
        : write(access);
  }

  private static String write(HostAccess access) {
    return "write " + Shown.quoted(replacement(access)) + " in their place";
  }

  private static String replacement(HostAccess access) {
    return access.verdict() == Verdict.NOBODY ? "Require all denied" : "Require all granted";
  }

  private static Fix fix(HostAccess access) {
    Stream<Fix.Edit> first = Stream.of(new Fix.Edit(access.first().place(), replacement(access)));
    Stream<Fix.Edit> others = access.nodes().stream().skip(1).map(Lines::without);
    return Fix.unsafe(Stream.concat(first, others).toArray(Fix.Edit[]::new));
  }
}
