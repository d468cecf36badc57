package frontwright.validators.rules.nginx.directives;

import frontwright.model.source.Finding;
import frontwright.model.source.Place;
import frontwright.model.source.Severity;
import frontwright.model.source.Shown;
import frontwright.validators.configuration.nginx.NginxNode;
import frontwright.validators.directives.NginxDirectives;
import frontwright.validators.rules.nginx.NamedNginxRule;
import frontwright.validators.rules.nginx.NginxSubject;
import frontwright.validators.syntax.nginx.Block;
import java.util.function.Consumer;

/** An entry of a map or the like that has not a key and a value. */
final class EntryArguments extends NamedNginxRule {

  EntryArguments() {
    super("entry-arguments", Severity.ERROR, "map", "geo", "charset_map", "types", "split_clients");
  }

  /** A block ends it: what follows was not meant to be entries. */
  @Override
  public void check(NginxNode node, NginxSubject subject, Consumer<Finding> sink) {
    for (NginxNode entry : node.children()) {
      Block block = entry.directive().block();
      if (block != null) {
        sink.accept(
            finding(
                    new Place(entry.file().source(), block.open()),
                    "unexpected \"{\"",
                    "close " + Shown.quoted(node.name()) + " with `}` before the block")
                .relatedTo(node.head(), "its entries have no blocks"));
        return;
      }
      if (!NginxDirectives.entry(node.name(), entry.name(), entry.arguments().size() + 1)) {
        sink.accept(
            finding(
                entry.head(),
                "invalid number of the " + node.name() + " parameters",
                "an entry is "
                    + Shown.quoted(entry.name())
                    + " and one value; quote a value that has blanks"));
      }
    }
  }
}
