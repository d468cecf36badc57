package frontwright.validators.rules.httpd;

import frontwright.validators.rules.httpd.application.ApplicationRules;
import frontwright.validators.rules.httpd.directives.DirectiveRules;
import frontwright.validators.rules.httpd.general.GeneralRules;
import java.util.List;
import java.util.stream.Stream;

/** All rules for httpd. */
public final class HttpdRules {

  /** The groups one after the other. */
  public static final List<HttpdRule> ALL =
      Stream.of(DirectiveRules.ALL, ApplicationRules.ALL, GeneralRules.ALL)
          .flatMap(List::stream)
          .toList();

  private HttpdRules() {}
}
