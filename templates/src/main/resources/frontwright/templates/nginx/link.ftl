[#ftl]
[#-- Outside of the server: the backends, and what is derived from the request for them. --]
[#macro groups link var]
[#list link.upstreams as upstream]
upstream [=upstream.name] {
[#if upstream.method??]
    [=upstream.method];
[/#if]
[#list upstream.members as member]
    server [=member.address][#if member.weight??] weight=[=member.weight][/#if][#if member.maxConnections??] max_conns=[=member.maxConnections][/#if][#if link.severalBackends] max_fails=3[/#if][#if member.backup] backup[/#if];
[/#list]
[#if upstream.keepalive??]
    keepalive [=upstream.keepalive];
    keepalive_timeout [=upstream.idle];
[/#if]
}

[/#list]
[#if link.sticky??]
# The cookie chooses the group in which its backend stands first and the others stand by.
map $cookie_[=link.sticky.cookie] $[=link.name]_upstream {
    default [=link.sticky.otherwise];
[#list link.sticky.routes as route]
    [=route.id] [=route.upstream];
[/#list]
}

# Who answered: the last one that was tried.
map $upstream_addr $[=link.name]_route {
    default "";
[#list link.sticky.routes as route]
    "~(?:^|[ ,])[=route.addressPattern]$" [=route.id];
[/#list]
}

# Not set when nothing was asked, nor when the client has it already.
map "$[=link.name]_route:$cookie_[=link.sticky.cookie]" $[=link.name]_cookie {
    default "";
    "~^(?<[=link.name]_r>[^:]+):\k<[=link.name]_r>$" "";
    "~^(?<[=link.name]_s>[^:]+):" "[=link.sticky.cookie]=$[=link.name]_s; Path=[=link.sticky.path]; HttpOnly; SameSite=Lax$[=var]_secure";
}

[/#if]
[#if link.http]
# Whether the path as the client spelt it is fit to be passed on: below the mount, without "." and "..".
map $request_uri $[=link.name]_respell {
    default 1;
    "~#|^[^?]*(?:/|%2[Ff])(?:\.|%2[Ee]){1,2}(?:/|%2[Ff]|\?|$)" 1;
    "~^[=link.mountPattern](?:[/?]|$)" "";
}

[/#if]
[/#macro]
[#-- Inside of the server: all that belongs to the link, said once. --]
[#macro handover link var server]
    # [=link.title]
    location @[=link.name] {
        client_max_body_size [=link.bodyLimit];
[#if link.auth??]
        auth_basic [=link.auth.realm];
        auth_basic_user_file [=link.auth.usersFile];
[/#if]
[#if link.sticky??]
[#if server.hsts??]
        # A location with an add_header of its own inherits none.
        add_header Strict-Transport-Security $[=var]_hsts always;
[/#if]
        add_header Set-Cookie $[=link.name]_cookie always;
[/#if]
[#if link.http]
        # Otherwise the path is passed on as nginx understood it.
        if ($[=link.name]_respell) {
            rewrite ^ $uri break;
        }
[#if link.keepsConnections]
        proxy_http_version 1.1;
        proxy_set_header Connection "";
[#else]
        # With 1.0 a chunked body is given its length, buffered or not.
        proxy_http_version 1.0;
        proxy_set_header Connection close;
[/#if]
        # The application makes its URLs from Host and X-Forwarded-Proto.
        proxy_redirect off;
[/#if]

[#assign directive][#if link.http]proxy_set_header[#else][=link.module]_param[/#if][/#assign]
[#list link.parameters as parameter]
        [=directive] [=parameter.name] [=parameter.value][#if parameter.optional] if_not_empty[/#if];[#if parameter.why??]   # [=parameter.why][/#if]
[/#list]
        # Never a client's own.
[#list link.dropped as name]
        [=directive] [=name] ""[#if !link.http] if_not_empty[/#if];
[/#list]

        [=link.module]_connect_timeout [=link.connectTimeout];
        [=link.module]_read_timeout [=link.readTimeout];
        [=link.module]_send_timeout [=link.sendTimeout];
[#if link.severalBackends]
        # What timed out is not tried again elsewhere.
        [=link.module]_next_upstream_timeout [=link.readTimeout];
[/#if]
        [=link.module]_request_buffering [=link.buffersRequests?then("on", "off")];
        [=link.module]_buffering [=link.buffersResponses?then("on", "off")];
        [=link.module]_pass [=link.target];
    }
[/#macro]
