package frontwright.validators.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import frontwright.validators.directives.HttpdContext;
import frontwright.validators.directives.HttpdDirective;
import frontwright.validators.directives.HttpdDirectives;
import frontwright.validators.directives.HttpdPlace;
import java.io.IOException;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The table against what the installed httpd lists of its commands ({@code apache2 -L}). */
class HttpdListingOracleTest {

  private static final Pattern COMMAND =
      Pattern.compile("^(<?\\w+) \\(.*\\n(?:\\t.*\\n)*?\\tAllowed in (.*)$", Pattern.MULTILINE);

  @Test
  void everyCommandIsInTheTableAndMayStandWhereHttpdSays() throws IOException {
    List<MatchResult> commands = COMMAND.matcher(listing()).results().toList();

    assertThat(commands).as("commands that httpd lists").hasSizeGreaterThan(500);
    assertThat(commands)
        .allSatisfy(
            command ->
                assertThat(HttpdDirectives.named(command.group(1)))
                    .as(command.group(1))
                    .anyMatch(directive -> agrees(directive, command.group(2))));
  }

  private static boolean agrees(HttpdDirective directive, String words) {
    boolean inside = directive.allowedIn(HttpdContext.DIRECTORY);
    boolean outside = directive.allowedIn(HttpdContext.SERVER);
    boolean proxy = directive.places().contains(HttpdPlace.PROXY);
    return directive.allowedIn(HttpdContext.HTACCESS) == words.contains(".htaccess")
        && (proxy || inside != words.contains("only outside"))
        && outside != words.contains("only inside");
  }

  private static String listing() throws IOException {
    try (Oracle httpd = Oracle.httpd(HttpdModules.together())) {
      return httpd.said("", "-L").text();
    }
  }
}
