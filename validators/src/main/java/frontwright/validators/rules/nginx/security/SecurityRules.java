package frontwright.validators.rules.nginx.security;

import frontwright.validators.rules.nginx.NginxRule;
import java.util.List;

/** What lets clients have, do or see what they should not. */
public final class SecurityRules {

  /** By what they look at: files, targets, headers, access, expressions, TLS, what is told. */
  public static final List<NginxRule> ALL =
      List.of(
          new AliasTraversal(),
          new PasswordFileServed(),
          new Ssrf(),
          new ProxyPassDecoded(),
          new HeaderInjection(),
          new HostSpoofing(),
          new AllowWithoutDeny(),
          new UnreachableAccessRule(),
          new ReturnBeforeAccess(),
          new AccessBypass(),
          new MergeSlashesOff(),
          new OpenStatus(),
          new OpenDav(),
          new RealIpFromEveryone(),
          new ValidReferersNone());

  private SecurityRules() {}
}
