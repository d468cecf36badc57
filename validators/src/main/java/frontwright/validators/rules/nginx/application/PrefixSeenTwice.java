package frontwright.validators.rules.nginx.application;

import frontwright.model.source.Finding;
import frontwright.model.source.Severity;
import frontwright.model.source.Shown;
import frontwright.validators.configuration.nginx.NginxNode;
import frontwright.validators.rules.nginx.Fields;
import frontwright.validators.rules.nginx.LocationPattern;
import frontwright.validators.rules.nginx.NamedNginxRule;
import frontwright.validators.rules.nginx.NginxSubject;
import frontwright.validators.rules.nginx.Pass;
import frontwright.validators.rules.nginx.Protocol;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** SCRIPT_NAME says the prefix, and PATH_INFO still has it. */
final class PrefixSeenTwice extends NamedNginxRule {

  private static final Set<String> WHOLE_PATH =
      Set.of("$document_uri", "$uri", "$fastcgi_script_name");

  PrefixSeenTwice() {
    super("prefix-seen-twice", Severity.WARNING, "location");
  }

  @Override
  public void check(NginxNode node, NginxSubject subject, Consumer<Finding> sink) {
    Mount.passIn(node)
        .filter(pass -> pass.protocol().isCgi() && isUntouched(node, subject))
        .ifPresent(pass -> check(pass, LocationPattern.of(node).text(), subject, sink));
  }

  private static boolean isUntouched(NginxNode location, NginxSubject subject) {
    return !location.has("rewrite")
        && subject.level(location).effective("fastcgi_split_path_info").isEmpty();
  }

  private void check(Pass pass, String prefix, NginxSubject subject, Consumer<Finding> sink) {
    Optional<NginxNode> name =
        Mount.scriptName(pass, subject)
            .filter(said -> prefix.startsWith(said.argument(1)) && said.argument(1).length() > 1);
    Optional<NginxNode> path =
        Fields.of(pass, subject)
            .last("PATH_INFO")
            .filter(said -> WHOLE_PATH.contains(said.argument(1)));
    if (name.isPresent() && path.isPresent()) {
      sink.accept(
          finding(
                  name.get().head(),
                  "the application sees "
                      + Shown.quoted(name.get().argument(1))
                      + " twice: in `SCRIPT_NAME`, and at the beginning of `PATH_INFO`",
                  help(pass))
              .relatedTo(path.get().head(), "the whole path"));
    }
  }

  private static String help(Pass pass) {
    return pass.protocol() == Protocol.UWSGI
        ? "leave `SCRIPT_NAME` out, and write `mount = PREFIX=MODULE` and "
            + "`manage-script-name = true` in uWSGI's configuration"
        : "set `PATH_INFO` to what a regular expression captures behind the prefix";
  }
}
