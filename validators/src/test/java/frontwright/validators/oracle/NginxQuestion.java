package frontwright.validators.oracle;

import frontwright.model.value.Version;
import frontwright.validators.directives.NginxContext;
import frontwright.validators.directives.NginxDirectives;
import frontwright.validators.directives.NginxDirectives.Misuse;
import java.util.Optional;

/**
 * May a directive be written so, and there?
 *
 * @param name its name
 * @param context where it stands
 * @param arguments how many arguments it has
 * @param block whether a block follows, not a semicolon
 */
record NginxQuestion(String name, NginxContext context, int arguments, boolean block) {

  /** What follows, in the block and behind it: nginx opens no file that the directive names. */
  private static final String END = "frontwright_end;";

  /** A configuration whose first fault is what nginx has against the directive, or the end. */
  String text() {
    String directive = name + " x".repeat(arguments) + (block ? " {" + END + "}" : ";");
    return NginxModules.load(NginxDirectives.named(name), context)
        + around(context).formatted("\n" + directive + "\n" + END + "\n");
  }

  /** What the table says. */
  Optional<Misuse> expected(Version version) {
    return NginxDirectives.misuse(name, arguments, block, context, version);
  }

  /** What nginx says; none where it goes on to the directive's values. */
  Optional<Misuse> answer(Oracle.Said said) {
    if (!said.text().contains("test failed") || said.text().contains("_module.so\" failed")) {
      throw new AssertionError("no answer to " + this + ": " + said.text());
    }
    String message = NginxVerdict.of(said).map(NginxVerdict::message).orElse("elsewhere");
    String quoted = '"' + name + '"';
    if (message.equals("unknown directive " + quoted)) {
      return Optional.of(Misuse.UNKNOWN);
    }
    if (message.equals(quoted + " directive is not allowed here")) {
      return Optional.of(Misuse.NOT_ALLOWED_HERE);
    }
    if (message.equals("directive " + quoted + " is not terminated by \";\"")) {
      return Optional.of(Misuse.NOT_TERMINATED);
    }
    if (message.equals("directive " + quoted + " has no opening \"{\"")) {
      return Optional.of(Misuse.NO_OPENING_BRACE);
    }
    return message.equals("invalid number of arguments in " + quoted + " directive")
        ? Optional.of(Misuse.NUMBER_OF_ARGUMENTS)
        : Optional.empty();
  }

  private static String around(NginxContext context) {
    return switch (context) {
      case MAIN -> "%s";
      case EVENTS -> "events {%s}";
      case HTTP -> "http {%s}";
      case SERVER -> "http { server {%s}}";
      case LOCATION -> "http { server { location / {%s}}}";
      case SERVER_IF -> "http { server { if ($host) {%s}}}";
      case LOCATION_IF -> "http { server { location / { if ($host) {%s}}}}";
      case LIMIT_EXCEPT -> "http { server { location / { limit_except GET {%s}}}}";
      case UPSTREAM -> "http { upstream u {%s}}";
      case STREAM -> "stream {%s}";
      case STREAM_SERVER -> "stream { server {%s}}";
      case STREAM_UPSTREAM -> "stream { upstream u {%s}}";
      case MAIL -> "mail {%s}";
      case MAIL_SERVER -> "mail { server {%s}}";
      case ACME_ISSUER, OIDC_PROVIDER, MGMT ->
          throw new IllegalArgumentException("no block for " + context.words());
    };
  }
}
