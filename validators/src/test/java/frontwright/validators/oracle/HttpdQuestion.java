package frontwright.validators.oracle;

import frontwright.validators.directives.Arity;
import frontwright.validators.directives.HttpdArguments;
import frontwright.validators.directives.HttpdContext;
import frontwright.validators.directives.HttpdDirective;
import frontwright.validators.directives.HttpdDirectives;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * May a directive stand there, with so many arguments?
 *
 * @param directive the first that is installed of those with its name
 * @param place where it stands
 * @param arguments how many arguments it has
 */
record HttpdQuestion(HttpdDirective directive, Place place, int arguments) {

  /** How commands that count for themselves say that something is missing, or too much. */
  private static final Pattern COUNT =
      Pattern.compile(
          "^Missing |^needs |requires (?:an|at|1|additional)|not supplied|group required"
              + "|No .* given|no message|bad argument line|(?:not|n't) take a");

  /** Where a question is put. */
  enum Place {
    SERVER(HttpdContext.SERVER, ""),
    VIRTUAL_HOST(HttpdContext.SERVER, "VirtualHost *:80"),
    DIRECTORY(HttpdContext.DIRECTORY, "Directory /x"),
    LOCATION(HttpdContext.DIRECTORY, "Location /x"),
    FILES(HttpdContext.DIRECTORY, "Files x"),
    IF(HttpdContext.DIRECTORY, "If true"),
    PROXY(HttpdContext.PROXY, "Proxy http://x/"),
    LIMIT(HttpdContext.DIRECTORY, "Directory /x\nLimit GET"),
    REQUIRE_ALL(HttpdContext.AUTHORIZATION, "Directory /x\nRequireAll"),
    PROVIDER(HttpdContext.PROVIDER, "AuthnProviderAlias file x");

    private final HttpdContext context;
    private final String sections;

    /** The sections, the outermost first, are a line each. */
    Place(HttpdContext context, String sections) {
      this.context = context;
      this.sections = sections;
    }

    private String around(String lines) {
      List<String> openings = sections.lines().toList();
      String text = lines;
      for (int i = openings.size() - 1; i >= 0; i--) {
        text = section(openings.get(i), text);
      }
      return text;
    }

    private boolean isOutside(String name) {
      return sections
          .lines()
          .anyMatch(opening -> HttpdDirectives.keptOutOf(opening.replaceFirst(" .*", ""), name));
    }

    /** The modules of its sections. */
    List<String> modules() {
      return switch (this) {
        case PROXY -> List.of("proxy");
        case REQUIRE_ALL -> List.of("authz_core");
        case PROVIDER -> List.of("authn_core", "authn_file");
        default -> List.of();
      };
    }
  }

  /** A configuration whose first fault is what httpd has against the directive, if it has one. */
  String text() {
    String line =
        directive.name() + words().stream().map(word -> " " + word).reduce("", String::concat);
    String lines = directive.section() ? section(line.substring(1), "") : line + "\n";
    return HttpdModules.load(directive, place.modules()) + place.around(lines);
  }

  /** What httpd has against a directive before it looks at the arguments' values. */
  enum Fault {
    UNKNOWN,
    NOT_ALLOWED_HERE,
    KEPT_OUT,
    ARGUMENTS,
    NONE
  }

  /** What the tables say. A command's own function looks where it stands, and then counts. */
  Fault expected() {
    Fault fault =
        HttpdDirectives.misuse(directive.name(), words(), place.context, null)
            .map(misuse -> Fault.valueOf(misuse.name()))
            .orElse(Fault.NONE);
    boolean isCalled =
        fault == Fault.NONE || (fault == Fault.ARGUMENTS && directive.arguments().accept(words()));
    return isCalled && place.isOutside(directive.name()) ? Fault.KEPT_OUT : fault;
  }

  /** What httpd says. */
  Fault answer(Oracle.Said said) {
    String message = HttpdVerdict.of(said).message();
    if (message.contains("Cannot load /")) {
      throw new AssertionError("no answer to " + this + ": " + said.text());
    }
    if (message.startsWith("Invalid command '" + directive.name())) {
      return Fault.UNKNOWN;
    }
    if (message.matches(directive.name() + ">? not allowed (here|in <\\w+> context)")) {
      return Fault.NOT_ALLOWED_HERE;
    }
    if (message.matches(directive.name() + ">? cannot occur within <.*> section")) {
      return Fault.KEPT_OUT;
    }
    return isCount(message) ? Fault.ARGUMENTS : Fault.NONE;
  }

  private boolean isCount(String message) {
    boolean isOwn =
        directive.arguments().arity().equals(Arity.ANY) && COUNT.matcher(message).find();
    return isOwn
        || Stream.concat(
                HttpdDirectives.miscount(directive.name(), arguments).stream(),
                Stream.of(HttpdArguments.values()).map(how -> directive.name() + " " + how.words()))
            .anyMatch(message::startsWith);
  }

  private List<String> words() {
    boolean isFlag = directive.arguments() == HttpdArguments.FLAG;
    return Collections.nCopies(arguments, isFlag ? "On" : "x");
  }

  private static String section(String opening, String body) {
    return "<%s>\n%s</%s>\n".formatted(opening, body, opening.replaceFirst(" .*", ""));
  }

  @Override
  public String toString() {
    return "%s with %d arguments in %s".formatted(directive.name(), arguments, place);
  }
}
