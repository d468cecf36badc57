[#ftl]
[#import "link.ftl" as links]
[#import "places.ftl" as places]
[#list it.heading as line]
# [=line]
[/#list]

[#if it.needsDollar]
# A literal dollar sign before a brace, where httpd would expand a variable.
Define FW_DOLLAR $

[/#if]
[#list it.links as link]
# ---- [=link.title]

[@links.definition link/]

[/#list]
[#if it.redirect??]
<VirtualHost[#list it.redirect.addresses as address] [=address][/#list]>
[@common it.common/]

    RewriteEngine On
[@places.rules it.redirect.places/]

    # The path as the client spelt it; the query follows by itself.
    RewriteCond "%{THE_REQUEST}" "^\S+ (?:[a-zA-Z]+://[^/?\s]*)?([^?\s]*)"
    RewriteRule "^" "https://%{SERVER_NAME}[=it.redirect.port]%1" [R=301,L,NE]
[@places.sections it.redirect.places/]
</VirtualHost>

[/#if]
[#list it.hosts as host]
<VirtualHost[#list host.addresses as address] [=address][/#list]>
[@common it.common/]
[#if host.tls?has_content]

    # Mozilla's server-side TLS guidelines 6.0
[#list host.tls as directive]
    [=directive]
[/#list]
    Protocols[#if host.http2] h2[/#if] http/1.1
[/#if]
[#if host.hsts??]
    # Once, on errors too.
    Header onsuccess unset Strict-Transport-Security
    Header always set Strict-Transport-Security "max-age=[=host.hsts]"
[/#if]
[@content it.content/]
</VirtualHost>
[#sep]

[/#sep]
[/#list]
[#-- What all virtual hosts of the site have. --]
[#macro common c]
[#if c.nameless]
    # Nobody's: a name has to be there.
[/#if]
    ServerName [=c.name]
[#if c.aliases?has_content]
    ServerAlias[#list c.aliases as alias] [=alias][/#list]
[/#if]
[#if c.accessLog??]
    CustomLog [=c.accessLog] "%a %l %u %t \"%r\" %>s %b \"%{Referer}i\" \"%{User-Agent}i\""
[/#if]
[#if c.errorLog??]
    ErrorLog [=c.errorLog]
[/#if]
    # SERVER_NAME is the name that the client used.
    UseCanonicalName Off
    # Otherwise an encoded slash in a path is 404.
    AllowEncodedSlashes On
    # TRACE would tell the client what the application is told.
    TraceEnable Off
[/#macro]
[#-- What the virtual hosts that answer with content have in common. --]
[#macro content c]
[#if c.trustedProxies?has_content]

    # The client is the right-most address that is no trusted proxy.
    RemoteIPHeader X-Forwarded-For
[#list c.trustedProxies as network]
    RemoteIPInternalProxy [=network]
[/#list]
    # A trusted proxy's word about the scheme is believed.
    SetEnvIfExpr "%{REQUEST_SCHEME} =~ /^(.*)$/" FW_SCHEME=$1
[#list c.trustedProxies as network]
    SetEnvIfExpr "%{CONN_REMOTE_ADDR} -ipmatch '[=network]'" FW_TRUSTED
[/#list]
    SetEnvIfExpr "reqenv('FW_TRUSTED') == '1' && req_novary('X-Forwarded-Proto') =~ /^http$/i" FW_SCHEME=http
    SetEnvIfExpr "reqenv('FW_TRUSTED') == '1' && req_novary('X-Forwarded-Proto') =~ /^https$/i" FW_SCHEME=https
[/#if]
[#if c.asks]

    # The port that the client named, in Host or in an absolute target, which counts more.
    SetEnvIf Host "(:[0-9]+)$" FW_PORT=$1
    SetEnvIfExpr "%{THE_REQUEST} =~ m#^\S+ [A-Za-z][A-Za-z0-9+.-]*://[^/?\s]*?(:[0-9]+)?(?:[/?]| HTTP/)#" FW_PORT=$1
    # What every application is told, and never in a client's own words.
[#list c.dropped as name]
    RequestHeader unset [=name]
[/#list]
[#list c.asserted as header]
    RequestHeader set [=header.name] [=header.value]
[/#list]
[/#if]
[#if c.overHttp]
    # A client could name headers in Connection to have them dropped on the way: only "close" stays.
    SetEnvIf Connection "(?i)(?:^|,)[ \t]*close[ \t]*(?:,|$)" FW_CLOSE
    RequestHeader unset Connection env=!FW_CLOSE
    RequestHeader set Connection close env=FW_CLOSE
    # The headers above are all that is said; otherwise httpd adds its own to the client's.
    ProxyAddHeaders Off
    ProxyPreserveHost On
    # httpd itself answers "Expect: 100-continue"; not every server does.
    Proxy100Continue Off
[/#if]

    RewriteEngine On
[@places.rules c.places/]
[#if !c.places.list?last.root]

    # Nobody's.
    RewriteRule "^" "-" [R=404,L]
[/#if]
[#if c.mounts?has_content]

    # What the rules have let through.[#if c.mounts?first.script??] (Extensions in C may know the first interpreter only.)[/#if]
[/#if]
[#list c.mounts as mount]
[#if mount.script??]
[#if mount.inProxied]
    ProxyPass [=mount.path] !
[/#if]
    WSGIScriptAlias [=mount.path] [=mount.script] process-group=[=mount.target] application-group=%{GLOBAL}
[#else]
    ProxyPass [=mount.path] [=mount.target]
[/#if]
[/#list]
[@places.sections c.places/]
[/#macro]
