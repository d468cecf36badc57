package frontwright.validators.rules.httpd.general;

import frontwright.model.source.Finding;
import frontwright.model.source.Severity;
import frontwright.model.source.Shown;
import frontwright.validators.configuration.httpd.HttpdNode;
import frontwright.validators.files.Glob;
import frontwright.validators.rules.httpd.HttpdSubject;
import frontwright.validators.rules.httpd.Level;
import frontwright.validators.rules.httpd.VirtualHost;
import frontwright.validators.syntax.httpd.Word;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A name that an earlier virtual host of the same address has, or matches. */
final class ShadowedServerName extends GeneralRule {

  ShadowedServerName() {
    super("shadowed-server-name", Severity.WARNING, "ServerName", "ServerAlias");
  }

  /** A word with the directive that it stands in. */
  private record Named(HttpdNode node, Word word) {

    String name() {
      String bare = word.value().replaceFirst("^\\w+://", "").replaceFirst(":\\d+$", "");
      return bare.toLowerCase(Locale.ROOT);
    }

    /** Whether a request for a name is for this; a wildcard in {@code ServerName} is none. */
    boolean takes(String name) {
      boolean isPattern = node.is("ServerAlias") && Glob.isPattern(name());
      return name().equals(name) || (isPattern && Glob.matches(name(), name));
    }
  }

  @Override
  public void check(HttpdNode node, HttpdSubject subject, Consumer<Finding> sink) {
    HttpdNode host = node.parent();
    if (host == null || !isKnown(node) || !host.is("VirtualHost") || host.hasUnknown()) {
      return;
    }
    List<HttpdNode> before =
        VirtualHost.all(subject).stream()
            .map(VirtualHost::section)
            .filter(Objects::nonNull)
            .takeWhile(section -> section != host)
            .toList();
    for (Word word : node.words()) {
      Named named = new Named(node, word);
      List<Optional<Named>> earlier =
          VirtualHostAddress.of(host).stream()
              .map(address -> earlier(named, before, address))
              .toList();
      if (!earlier.isEmpty() && earlier.stream().allMatch(Optional::isPresent)) {
        earlier.get(0).ifPresent(other -> sink.accept(said(named, other, host)));
      }
    }
  }

  private static boolean isKnown(HttpdNode node) {
    return !node.hasUnknown() && Level.isCertain(node);
  }

  private static Optional<Named> earlier(Named named, List<HttpdNode> before, String address) {
    return before.stream()
        .filter(section -> VirtualHostAddress.of(section).contains(address))
        .flatMap(ShadowedServerName::names)
        .filter(other -> isKnown(other.node()) && other.takes(named.name()))
        .filter(other -> !other.node().place().equals(named.node().place()))
        .findFirst();
  }

  private static Stream<Named> names(HttpdNode section) {
    return section.children().stream()
        .filter(node -> node.is("ServerName") || node.is("ServerAlias"))
        .flatMap(node -> node.words().stream().map(word -> new Named(node, word)));
  }

  private Finding said(Named named, Named other, HttpdNode host) {
    return finding(
            named.node().place(named.word()),
            "requests for "
                + Shown.quoted(named.word().value())
                + " reach an earlier virtual host on "
                + Shown.quoted(host.argument(0)),
            "remove the name from one of them, or put this virtual host first")
        .relatedTo(other.node().place(other.word()), "the first that matches answers");
  }
}
