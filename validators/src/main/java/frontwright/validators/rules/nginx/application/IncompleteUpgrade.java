package frontwright.validators.rules.nginx.application;

import frontwright.model.source.Finding;
import frontwright.model.source.Severity;
import frontwright.model.source.Shown;
import frontwright.validators.configuration.nginx.NginxNode;
import frontwright.validators.rules.LazyPattern;
import frontwright.validators.rules.nginx.Fields;
import frontwright.validators.rules.nginx.Level;
import frontwright.validators.rules.nginx.LocationPattern;
import frontwright.validators.rules.nginx.NamedNginxRule;
import frontwright.validators.rules.nginx.NginxSubject;
import frontwright.validators.rules.nginx.Pass;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** A WebSocket that cannot be opened: of three things that belong together, one is missing. */
final class IncompleteUpgrade extends NamedNginxRule {

  private static final LazyPattern SOCKET_PATH = LazyPattern.of("/(websockets?|socket\\.io)(/|$)");

  IncompleteUpgrade() {
    super("incomplete-upgrade", Severity.WARNING, "proxy_pass");
  }

  @Override
  public void check(NginxNode node, NginxSubject subject, Consumer<Finding> sink) {
    Optional<Pass> pass = Pass.of(node).filter(p -> !ClientSide.isInternal(p));
    if (pass.isEmpty()) {
      return;
    }
    Fields fields = Fields.of(pass.get(), subject);
    boolean hasUpgrade = fields.sends("Upgrade");
    boolean hasConnection = fields.named("Connection").anyMatch(IncompleteUpgrade::upgrades);
    boolean isMeant = hasUpgrade || says(fields) || isForSockets(pass.get());
    List<String> missing = new ArrayList<>();
    if (fields.isComplete() && !hasUpgrade) {
      missing.add("`proxy_set_header Upgrade $http_upgrade;`");
    }
    if (fields.isComplete() && !hasConnection) {
      missing.add("`proxy_set_header Connection upgrade;`");
    }
    if (speaksOld(subject.levelOf(node), subject)) {
      missing.add("`proxy_http_version 1.1;`");
    }
    if (isMeant && !missing.isEmpty()) {
      sink.accept(
          finding(
              node.head(),
              "no WebSocket can be opened here: " + reason(hasUpgrade, hasConnection),
              "add " + String.join(", ", missing)));
    }
  }

  private static String reason(boolean hasUpgrade, boolean hasConnection) {
    return hasUpgrade && hasConnection
        ? "HTTP/1.0 is spoken"
        : Shown.quoted(hasUpgrade ? "Connection" : "Upgrade") + " is not passed on";
  }

  /** A variable may hold the word. */
  private static boolean upgrades(NginxNode field) {
    String value = field.argument(1).toLowerCase(Locale.ROOT);
    return value.contains("upgrade") || value.contains("$");
  }

  private static boolean says(Fields fields) {
    return fields
        .named("Connection")
        .anyMatch(field -> field.argument(1).toLowerCase(Locale.ROOT).contains("upgrade"));
  }

  private static boolean isForSockets(Pass pass) {
    return pass.location()
        .filter(location -> !location.arguments().isEmpty())
        .map(LocationPattern::of)
        .filter(pattern -> !pattern.isRegex())
        .filter(pattern -> SOCKET_PATH.matcher(pattern.text()).find())
        .isPresent();
  }

  private static boolean speaksOld(Level level, NginxSubject subject) {
    Optional<NginxNode> version = level.effective("proxy_http_version");
    return version.isPresent()
        ? version.get().argument(0).equals("1.0")
        : level.knows("proxy_http_version") && subject.maybeBefore("1.29.7");
  }
}
