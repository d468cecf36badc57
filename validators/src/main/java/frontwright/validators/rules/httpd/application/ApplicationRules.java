package frontwright.validators.rules.httpd.application;

import frontwright.validators.rules.httpd.HttpdRule;
import java.util.List;

/** What goes wrong between httpd and a Python application. */
public final class ApplicationRules {

  /** By what they look at: mod_proxy's paths and targets, what is told, mod_wsgi, rewriting. */
  public static final List<HttpdRule> ALL =
      List.of(
          new ProxyPassOrder(),
          new ProxyPassOverridden(),
          new ProxyPassSlash(),
          new ProxyPassDoubleSlash(),
          new ProxyPassInLocationMatch(),
          new ProxyPassHidesAlias(),
          new ProxyArguments(),
          new ProxyParameterIgnored(),
          new SocketNames(),
          new UwsgiDefaultPort(),
          new UwsgiPath(),
          new MissingPathInfo(),
          new PathInfoTooLate(),
          new EncodedSlashes(),
          new ProxyTlsEngine(),
          new BalancerWithoutMembers(),
          new StickyWithoutRoute(),
          new StickyCookie(),
          new ProxyPassReverse(),
          new SchemeNotForwarded(),
          new ForwardedHeaderMerged(),
          new RequestHeaderNull(),
          new HeaderInjection(),
          new WebSocketUpgrade(),
          new LimitRequestBody(),
          new OpenProxy(),
          new ProxyHostFromClient(),
          new RewritePassThrough(),
          new MpmLimits(),
          new WsgiScriptAliasSlash(),
          new WsgiFileSlash(),
          new WsgiScriptAliasOrder(),
          new WsgiRelativeFile(),
          new WsgiOptions(),
          new WsgiDaemonDuplicate(),
          new WsgiDaemonUnused(),
          new WsgiProcessGroup(),
          new WsgiApplicationGroup(),
          new WsgiRestrictEmbedded(),
          new WsgiSocketPrefix(),
          new WsgiPythonPath(),
          new WsgiHandlerExecCgi(),
          new ModPythonHandler());

  private ApplicationRules() {}
}
