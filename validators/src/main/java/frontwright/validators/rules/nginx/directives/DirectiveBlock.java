package frontwright.validators.rules.nginx.directives;

import frontwright.model.source.Finding;
import frontwright.validators.configuration.nginx.NginxNode;
import frontwright.validators.directives.NginxContext;
import frontwright.validators.directives.NginxDirectives.Misuse;
import frontwright.validators.rules.nginx.NginxSubject;

/** A block where a semicolon belongs, or a semicolon where a block does. */
final class DirectiveBlock extends TableRule {

  DirectiveBlock() {
    super("directive-block", Misuse.NOT_TERMINATED, Misuse.NO_OPENING_BRACE);
  }

  @Override
  Finding said(Misuse kind, NginxNode node, NginxContext context, NginxSubject subject) {
    String shown = "directive " + named(node);
    return kind == Misuse.NOT_TERMINATED
        ? finding(
            node.head(),
            shown + " is not terminated by \";\"",
            "end it with `;` in place of a block")
        : finding(node.head(), shown + " has no opening \"{\"", "write its block in braces");
  }
}
