package frontwright.validators.rules.nginx.application;

import frontwright.model.source.Finding;
import frontwright.model.source.Severity;
import frontwright.model.source.Shown;
import frontwright.validators.configuration.nginx.NginxNode;
import frontwright.validators.rules.nginx.LocationPattern;
import frontwright.validators.rules.nginx.NamedNginxRule;
import frontwright.validators.rules.nginx.NginxSubject;
import frontwright.validators.rules.nginx.Pass;
import frontwright.validators.rules.nginx.Protocol;
import java.util.Optional;
import java.util.function.Consumer;

/** A prefix that nginx takes off, and that gunicorn is to take off again. */
final class StrippedScriptName extends NamedNginxRule {

  StrippedScriptName() {
    super("stripped-script-name", Severity.ERROR, "location");
  }

  @Override
  public void check(NginxNode node, NginxSubject subject, Consumer<Finding> sink) {
    Mount.passIn(node)
        .filter(pass -> pass.protocol() == Protocol.HTTP)
        .ifPresent(pass -> check(node, pass, subject, sink));
  }

  private void check(NginxNode node, Pass pass, NginxSubject subject, Consumer<Finding> sink) {
    String asked = Mount.below(LocationPattern.of(node).text());
    Optional<NginxNode> name = Mount.scriptName(pass, subject);
    Optional<String> passed = Mount.passed(pass, node, asked);
    if (name.isEmpty() || passed.isEmpty()) {
      return;
    }
    String prefix = name.get().argument(1);
    if (asked.contains(prefix) && !passed.get().contains(prefix)) {
      sink.accept(
          finding(
                  name.get().head(),
                  "gunicorn answers 500: it is to take "
                      + Shown.quoted(prefix)
                      + " off the path, which is "
                      + Shown.quoted(passed.get())
                      + " already",
                  "pass the path on as it is, with no path behind the target and no rewrite; "
                      + "gunicorn splits it")
              .relatedTo(pass.node().head(), "passes the path without the prefix"));
    }
  }
}
