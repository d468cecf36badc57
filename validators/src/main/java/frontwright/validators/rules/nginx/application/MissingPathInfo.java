package frontwright.validators.rules.nginx.application;

import frontwright.model.source.Finding;
import frontwright.model.source.Severity;
import frontwright.validators.configuration.nginx.NginxNode;
import frontwright.validators.rules.nginx.Fields;
import frontwright.validators.rules.nginx.NamedNginxRule;
import frontwright.validators.rules.nginx.NginxSubject;
import frontwright.validators.rules.nginx.Pass;
import frontwright.validators.rules.nginx.Wsgi;
import java.util.Optional;
import java.util.function.Consumer;

/** No PATH_INFO, by which an application tells its pages. */
final class MissingPathInfo extends NamedNginxRule {

  MissingPathInfo() {
    super("missing-path-info", Severity.WARNING, "uwsgi_pass", "fastcgi_pass", "scgi_pass");
  }

  @Override
  public void check(NginxNode node, NginxSubject subject, Consumer<Finding> sink) {
    Optional<Pass> pass = Pass.of(node).filter(p -> !Wsgi.isForScripts(p, subject));
    if (pass.isEmpty()) {
      return;
    }
    Fields fields = Fields.of(pass.get(), subject);
    if (!fields.isComplete() || fields.sets("PATH_INFO") || !fields.sets("REQUEST_METHOD")) {
      return;
    }
    String field = pass.get().protocol().field();
    Optional<NginxNode> whole =
        fields.last("SCRIPT_NAME").filter(n -> n.argument(1).equals("$fastcgi_script_name"));
    String path = whole.isPresent() ? "$fastcgi_script_name" : "$document_uri";
    Finding finding =
        finding(
            node.head(),
            "the application is not told `PATH_INFO`: every request is for the same page",
            "write `"
                + field
                + " PATH_INFO "
                + path
                + ";` and `"
                + field
                + " SCRIPT_NAME \"\";`, or below a prefix what a regular expression captures");
    sink.accept(
        whole
            .map(name -> finding.relatedTo(name.head(), "the whole path goes here"))
            .orElse(finding));
  }
}
