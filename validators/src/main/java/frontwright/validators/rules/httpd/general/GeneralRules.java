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
          new PasswordFileServed(),
          new SourceServed(),
          new OpenStatus(),
          new RemoteIpFromEveryone(),
          new AccessByHeader(),
          new IfModuleName(),
          new TrailingComment(),
          new CommaInList(),
          new ServerNameNeverMatches(),
          new MissingServerName(),
          new ShadowedServerName(),
          new UnreachedVirtualHost(),
          new VirtualHostByName(),
          new DuplicateListen(),
          new OptionsValue(),
          new TlsProtocolOverridden(),
          new WeakTlsProtocols(),
          new MissingCertificate(),
          new VirtualHostWithoutTls(),
          new SectionPattern(),
          new InvalidRegex(),
          new CatastrophicBacktracking(),
          new RewriteRuleSlash(),
          new RewriteSubstitution(),
          new RewriteIgnored(),
          new RewriteCycle(),
          new RedirectSlash(),
          new RedirectLoop(),
          new ErrorDocumentTarget(),
          new ServerTokens(),
          new DirectoryListing());

  private GeneralRules() {}
}
