package frontwright.validators.rules.nginx.security;

import frontwright.model.source.Finding;
import frontwright.model.source.Severity;
import frontwright.validators.configuration.nginx.NginxNode;
import frontwright.validators.rules.LazyPattern;
import frontwright.validators.rules.nginx.IfCondition;
import frontwright.validators.rules.nginx.LocationPattern;
import frontwright.validators.rules.nginx.NamedNginxRule;
import frontwright.validators.rules.nginx.NginxSubject;
import frontwright.validators.rules.nginx.Pass;
import java.util.function.Consumer;

/** A check of the Referer in front of an application, which goes by when there is none. */
final class ValidReferersNone extends NamedNginxRule {

  /** What is guarded against foreign pages that show it; browsers often tell no Referer there. */
  private static final LazyPattern FILES =
      LazyPattern.of(
          "(?i).*(?:\\\\\\.|/(?:static|media|images?|img|assets|files|downloads?|uploads?|video)\\b).*");

  ValidReferersNone() {
    super("valid-referers-none", Severity.WARNING, "valid_referers");
  }

  @Override
  public void check(NginxNode node, NginxSubject subject, Consumer<Finding> sink) {
    NginxNode location = node.parent();
    if (location == null
        || !location.is("location")
        || FILES.matcher(LocationPattern.of(location).text()).matches()
        || location.children().stream().allMatch(child -> Pass.of(child).isEmpty())
        || location.children("if").noneMatch(ValidReferersNone::refuses)) {
      return;
    }
    node.arguments().stream()
        .filter(word -> word.value().equals("none"))
        .findFirst()
        .ifPresent(
            none ->
                sink.accept(
                    finding(
                        node.place(none),
                        "`none` lets every request in that has no Referer, and a page can leave it"
                            + " out",
                        "leave `none` out, or let the application check the request's origin")));
  }

  private static boolean refuses(NginxNode condition) {
    return IfCondition.of(condition).subject().equals("$invalid_referer")
        && Access.refuses(condition);
  }
}
