package frontwright.validators.advice;

import frontwright.model.shape.Located;
import frontwright.model.shape.MapOf;
import frontwright.model.source.Finding;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A secret in a file that is committed and copied. */
final class SecretInEnv implements AdviceRule {

  private static final String ID = "advice/secret-in-env";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public void judge(Subject subject, Consumer<Finding> sink) {
    subject.apps().forEach(app -> judge(app, sink));
  }

  private static final Pattern SECRET_NAME =
      Pattern.compile(
          ".*(?:SECRET|PASSWORD|PASSWD|PASSPHRASE|TOKEN|CREDENTIALS?"
              + "|SECRET(?:_[A-Z0-9]+)*_?KEY|(?:PRIVATE|API|SIGNING|ENCRYPTION)_?KEY)");

  /** A switch, a small number, or the path of a file that holds the secret. */
  private static final Pattern HARMLESS =
      Pattern.compile("(?i)|true|false|yes|no|on|off|none|[0-9]{1,4}|/.*");

  /** A URL with a password (RFC 3986, 3.2.1). */
  private static final Pattern URL_WITH_PASSWORD =
      Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*://[^/?#@:]*:[^/?#@]+@.*");

  private static void judge(AppSubject app, Consumer<Finding> sink) {
    judge(app, app.wanted().env(), "move it to a file, and name that as `env_file`", sink);
    judge(
        app,
        app.wanted().metadata(),
        "let the application take it from its `env_file`: the front's configuration holds it too",
        sink);
  }

  private static void judge(
      AppSubject app,
      @Nullable Located<List<MapOf.Pair<String>>> settings,
      String help,
      Consumer<Finding> sink) {
    if (settings == null) {
      return;
    }
    for (MapOf.Pair<String> pair : settings.value()) {
      String name = pair.name().value();
      String upper = name.toUpperCase(Locale.ROOT).replace('-', '_');
      String value = pair.value().value();
      if (URL_WITH_PASSWORD.matcher(value).matches()) {
        sink.accept(finding(app, pair, "`" + name + "` holds a password", help));
      } else if (SECRET_NAME.matcher(upper).matches() && !HARMLESS.matcher(value).matches()) {
        sink.accept(finding(app, pair, "`" + name + "` looks like a secret", help));
      }
    }
  }

  private static Finding finding(
      AppSubject app, MapOf.Pair<String> pair, String what, String help) {
    return Finding.warning(
        ID, app.at(pair.name()), what + ", and descriptions are committed and copied", help);
  }
}
