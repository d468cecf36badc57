[#ftl]
[#-- Outside of the virtual hosts: who answers, and all that belongs to the application. --]
[#macro definition link]
[#if link.daemon??]
# Python's text is UTF-8; and httpd has answered 504 before request-timeout ends what hangs.
WSGIDaemonProcess [=link.daemon.group][#list link.daemon.options as option] \
    [=option][/#list]

# What belongs to the application is tied to its file: no spelling of a path gets round it.
<Directory [=link.daemon.directory]>
<Files [=link.daemon.script]>
[@policy link/]
    # A body in chunks is counted while it is read.
    LimitRequestBody [=link.daemon.bodyLimit]
    WSGIChunkedRequest On
[#if link.schemeHeader??]
    # wsgi.url_scheme; it has been overwritten with the truth.
    WSGITrustedProxyHeaders [=link.schemeHeader]
[/#if]
</Files>
</Directory>
[#else]
<Proxy [=link.balancer]>
[#if link.group??]
    # What failed is left alone for some seconds (retry) while others are there.
[/#if]
[#if link.limited]
    # Connections are counted in each child; for a free one it waits some milliseconds (acquire).
[/#if]
[#list link.members as member]
    BalancerMember [=member.url] [=member.parameters]
[/#list]
[#if link.group??]
    ProxySet [=link.group]
[/#if]
</Proxy>

# What belongs to the application is tied to its balancer: no spelling of a path gets round it.
# (Without the slash, this would be for every balancer whose name begins so.)
<Proxy [=link.balancerAndSlash]>
[@policy link/]
[#if link.pathVariable??]
    # The decoded rest of the path; httpd's own PATH_INFO is wrong on encoded paths.
    SetEnvIf Request_URI "(?s)^[=link.pathVariable.prefix](.*)\z" [=link.pathVariable.name]=$1
[/#if]
[#if link.sticky??]
    # Only when the client has to be told.
    Header always add Set-Cookie "[=link.sticky.cookie]=.%{BALANCER_WORKER_ROUTE}e; Path=[=link.sticky.path]; HttpOnly; SameSite=Lax" "expr=-n %{reqenv:BALANCER_ROUTE_CHANGED} && [=link.sticky.scheme] == 'http'"
    Header always add Set-Cookie "[=link.sticky.cookie]=.%{BALANCER_WORKER_ROUTE}e; Path=[=link.sticky.path]; HttpOnly; SameSite=Lax; Secure" "expr=-n %{reqenv:BALANCER_ROUTE_CHANGED} && [=link.sticky.scheme] == 'https'"
[/#if]
</Proxy>
[/#if]
[/#macro]
[#-- Who is let in, and what the application is told besides what every one is. --]
[#macro policy link]
[#if link.auth??]
    AuthType Basic
    AuthName [=link.auth.realm]
    AuthBasicProvider file
    AuthUserFile [=link.auth.usersFile]
    Require valid-user
[#if link.overHttp]
    # HTTP has no variable for it: the server makes it REMOTE_USER.
    RequestHeader set [=link.userHeader] "expr=%{REMOTE_USER}"
[/#if]
[#else]
    Require all granted
[/#if]
[#if !link.passesAuthorization]
    RequestHeader unset Authorization
[#elseif link.daemon??]
    WSGIPassAuthorization On
[#elseif !link.overHttp]
    CGIPassAuth On
[/#if]
[#list link.dropped as name]
    RequestHeader unset [=name]
[/#list]
[#list link.metadata as header]
    RequestHeader set [=header.name] [=header.value]
[#if header.marked]
    # The mark kept httpd from evaluating the value.
    RequestHeader edit [=header.name] ^. ""
[/#if]
[/#list]
[/#macro]
