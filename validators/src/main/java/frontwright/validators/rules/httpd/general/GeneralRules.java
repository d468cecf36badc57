package frontwright.validators.rules.httpd.general;

import frontwright.validators.rules.httpd.HttpdRule;
import java.util.List;

/** What goes wrong in httpd's configuration, whatever is behind it. */
public final class GeneralRules {

  /** By what they look at. */
  public static final List<HttpdRule> ALL =
      List.of(
          new OrderWithRequire(),
          new AccessCompat(),
          new GrantedToAll(),
          new LocationGrantsAll(),
          new MissingRequire(),
          new AuthWithoutRequire(),
          new SatisfyAny(),
          new LimitMethods(),
          new UsersFileServed(),
          new ProjectServed(),
          new OpenStatus(),
          new RemoteIpTrust(),
          new AccessByHeader(),
          new IfModuleName(),
          new TrailingComment(),
          new CommaInList(),
          new ServerNameForm(),
          new MissingServerName(),
          new ShadowedServerName(),
          new UnreachedVirtualHost(),
          new VirtualHostByName(),
          new ListenTwice(),
          new OptionsValue());

  private GeneralRules() {}
}
