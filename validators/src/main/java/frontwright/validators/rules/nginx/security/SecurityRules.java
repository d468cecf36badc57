package frontwright.validators.rules.nginx.security;

import frontwright.validators.rules.nginx.NginxRule;
import java.util.List;

/** What lets clients have, do or see what they should not. */
public final class SecurityRules {

  /** By what they look at: files, targets, headers, access, expressions, TLS, logs. */
  public static final List<NginxRule> ALL =
      List.of(
          new AliasTraversal(),
          new SourceServed(),
          new PasswordFileServed(),
          new Autoindex(),
          new Ssrf(),
          new MapWithoutDefault(),
          new ExternalResolver(),
          new SocketInTmp(),
          new ProxySslVerify(),
          new ProxyPassDecoded(),
          new HeaderInjection(),
          new MultilineHeader(),
          new AddHeaderInheritance(),
          new HostSpoofing(),
          new RealIpFromEveryone(),
          new AllowWithoutDeny(),
          new UnreachableAccessRule(),
          new ReturnBeforeAccess(),
          new AccessBypass(),
          new MergeSlashesOff(),
          new OpenStatus(),
          new OpenDav(),
          new ValidReferersNone(),
          new WeakOriginCheck(),
          new IfInLocation(),
          new InvalidRegex(),
          new CatastrophicBacktracking(),
          new UnescapedDot(),
          new UnanchoredExtension(),
          new WeakTlsProtocols(),
          new WeakTlsCiphers(),
          new ServerTokens(),
          new ErrorLogOff());

  private SecurityRules() {}
}
