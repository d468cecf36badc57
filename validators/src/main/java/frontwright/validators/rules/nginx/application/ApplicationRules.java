package frontwright.validators.rules.nginx.application;

import frontwright.validators.rules.nginx.NginxRule;
import java.util.List;

/** What goes wrong between nginx and a Python application. */
public final class ApplicationRules {

  /** By what they look at: the mount, what is told, connections, files, servers. */
  public static final List<NginxRule> ALL =
      List.of(
          new PrefixWithoutBoundary(),
          new ProxyPassSlash(),
          new ProxyPassUriRefused(),
          new ProxyPassFixedUri(),
          new ProxyPassUriIgnored(),
          new StrippedScriptName(),
          new ScriptNameSlash(),
          new PrefixSeenTwice(),
          new UwsgiModifier(),
          new MissingParameters(),
          new MissingPathInfo(),
          new ParameterName(),
          new PassAddress(),
          new LostHeaders(),
          new RepeatedHeader(),
          new HostNotForwarded(),
          new SchemeNotForwarded(),
          new SchemeFromClient(),
          new ContradictingScheme(),
          new AddressFromClient(),
          new UserFromClient(),
          new UpstreamKeepalive(),
          new KeepaliveBeforeMethod(),
          new IncompleteUpgrade(),
          new AliasWithoutSlash(),
          new AliasWithoutCapture(),
          new RootRepeatsLocation(),
          new ShadowedFiles(),
          new TryFilesFallback(),
          new TryFilesOrder(),
          new TryFilesAndPass(),
          new UndefinedNamedLocation(),
          new UndefinedUpstream(),
          new MissingResolver(),
          new ProxySslName(),
          new DuplicateLocation(),
          new ConflictingServerName(),
          new DuplicateListen(),
          new MissingDefaultServer(),
          new ServerNameNeverMatches(),
          new UnderscoreServerName(),
          new ListenWithoutTls(),
          new SslDirective(),
          new ListenSpdy(),
          new ListenHttp2(),
          new MissingCertificate(),
          new RedirectLoop(),
          new RewriteCycle(),
          new UnknownVariable());

  private ApplicationRules() {}
}
