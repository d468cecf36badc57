package frontwright.validators.routing.nginx;

import frontwright.validators.configuration.nginx.NginxNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads who may come in, and whose word counts about that. */
final class AccessReader {

  private AccessReader() {}

  static Access access(Settings settings, VariableTable variables) {
    NginxNode realm = settings.last("auth_basic").orElse(null);
    String users = settings.word("auth_basic_user_file");
    NginxNode subrequest = settings.last("auth_request").orElse(null);
    String satisfy = settings.word("satisfy");
    return new Access(
        rules(settings),
        realm == null ? null : Template.of(realm.argument(0), variables),
        realm == null ? null : realm.head(),
        users == null ? null : Template.of(users, variables),
        "any".equals(satisfy),
        subrequest == null || subrequest.argument(0).equals("off") ? null : subrequest.head());
  }

  /** Those of the nearest level that has any, in the order of the file. */
  private static List<Access.Rule> rules(Settings settings) {
    Settings level = settings.nearest("allow", "deny").orElse(null);
    List<Access.Rule> rules = new ArrayList<>();
    for (NginxNode node : level == null ? List.<NginxNode>of() : level.directives()) {
      if (node.is("allow") || node.is("deny")) {
        String whom = node.argument(0);
        @Nullable Network network = whom.equals("all") ? null : Network.parse(whom);
        if (network != null || whom.equals("all")) {
          rules.add(new Access.Rule(node.head(), network, node.is("deny")));
        }
      }
    }
    return List.copyOf(rules);
  }

  static RealIp realIp(Settings settings) {
    List<Network> from = new ArrayList<>();
    for (NginxNode node : settings.all("set_real_ip_from")) {
      Network network = Network.parse(node.argument(0));
      if (network != null) {
        from.add(network);
      }
    }
    String header = settings.word("real_ip_header");
    return new RealIp(
        List.copyOf(from),
        header == null ? "x-real-ip" : HostName.lowerCase(header),
        settings.flag("real_ip_recursive", false));
  }
}
