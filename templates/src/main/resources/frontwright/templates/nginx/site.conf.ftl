[#ftl]
[#import "link.ftl" as links]
[#list it.heading as line]
# [=line]
[/#list]

[#if it.needsDollar]
# A literal dollar sign, where nginx would evaluate a variable.
geo $[=it.var]_dollar {
    default "$";
}

[/#if]
[#if it.needsNothing]
# An empty value, which nginx would not send at all if it stood in the parameter itself.
geo $[=it.var]_nothing {
    default "";
}

[/#if]
[#if it.trustedProxies?has_content]
# The peers whose X-Forwarded-For and X-Forwarded-Proto are believed.
geo $realip_remote_addr $[=it.var]_trusted {
    default 0;
[#list it.trustedProxies as network]
    [=network] 1;
[/#list]
}

map "$[=it.var]_trusted:$http_x_forwarded_proto" $[=it.var]_scheme {
    default $scheme;
    1:http http;
    1:https https;
}

map $[=it.var]_scheme $[=it.var]_https {
    default "";
    https on;
}

[/#if]
[#if it.links?has_content]
# The port that the client named: in the request's target if that is absolute, else in Host.
# $host has none, and $http_host may contradict the target.
map $http_host $[=it.var]_host_port {
    default "";
    "~(?<[=it.var]_p1>:[0-9]+)$" $[=it.var]_p1;
}

map $request $[=it.var]_port {
    default $[=it.var]_host_port;
    "~^[^ ]+ [A-Za-z][A-Za-z0-9+.-]*://[^/?# ]*(?<[=it.var]_p2>:[0-9]+)(?:[/?# ]|$)" $[=it.var]_p2;
    "~^[^ ]+ [A-Za-z][A-Za-z0-9+.-]*://" "";
}

[/#if]
[#if it.servesFiles]
# Dot files are not served: "/." is a directory, which try_files passes over.
map $uri $[=it.var]_file {
    default $uri;
[#list it.dottedPrefixes as prefix]
    "~(?s)^[=prefix](?!.*/\.)" $uri;
[/#list]
    "~/\." /.;
}

[/#if]
[#if it.server.acmeWebroot??]
# Of what begins with a dot, challenges are served, and where they are asked for only.
map $uri $[=it.var]_challenge {
    default /.;
    "~(?s)^/\.well-known/acme-challenge(?!.*/\.)" $uri;
}

[/#if]
[#if it.server.hsts??]
# An empty header is not sent: over plain HTTP it means nothing (RFC 6797, 7.2).
map $scheme $[=it.var]_hsts {
    default "";
    https "max-age=[=it.server.hsts]";
}

[/#if]
[#if it.server.setsCookies]
map [=it.scheme] $[=it.var]_secure {
    default "";
    https "; Secure";
}

[/#if]
[#list it.links as link]
# ---- [=link.title]

[@links.groups link it.var/]
[/#list]
[#if it.redirect??]
server {
[#list it.redirect.listeners as listener]
    listen [=listener];
[/#list]
    server_name [#list it.server.names as name][=name][#sep] [/#sep][/#list];
    server_tokens off;
[#if it.server.accessLog??]
    access_log [=it.server.accessLog];
[/#if]
[#if it.server.errorLog??]
    error_log [=it.server.errorLog];
[/#if]
[@acme it.server it.var/]

    location / {
        return 301 https://$host[=it.redirect.port]$request_uri;
    }
}

[/#if]
server {
[#list it.server.listeners as listener]
    listen [=listener];
[/#list]
[#if it.server.http2Directive]
    http2 on;
[/#if]
    server_name [#list it.server.names as name][=name][#sep] [/#sep][/#list];
    server_tokens off;
[#if it.server.accessLog??]
    access_log [=it.server.accessLog];
[/#if]
[#if it.server.errorLog??]
    error_log [=it.server.errorLog];
[/#if]

    # No files but those of the locations below.
    root /dev/null;
    # nginx's own redirects keep the client's scheme, host and port.
    absolute_redirect off;
    # X_Real_IP must not pass for X-Real-IP.
    underscores_in_headers off;
[#if it.trustedProxies?has_content]

    # The client is the right-most address that is no trusted proxy.
[#list it.trustedProxies as network]
    set_real_ip_from [=network];
[/#list]
    real_ip_header X-Forwarded-For;
    real_ip_recursive on;
[/#if]
[#if it.server.tls?has_content]

    # Mozilla's server-side TLS guidelines 6.0
[#list it.server.tls as directive]
    [=directive];
[/#list]
[/#if]
[#if it.server.hsts??]
    add_header Strict-Transport-Security $[=it.var]_hsts always;
[/#if]
[#if !it.redirect??]
[@acme it.server it.var/]
[/#if]
[#list it.server.locations as location]

[#if location.files??]
[@files location it.var/]
[#elseif location.link??]
[@application location/]
[#else]
    # Nobody's.
    location [=location.pathWithSlash] {
        return 404;
    }
[/#if]
[/#list]
[#list it.links as link]

[@links.handover link it.var it.server/]
[/#list]
}
[#-- The files of an ACME client's challenge. --]
[#macro acme server var]
[#if server.acmeWebroot??]

    # The ACME challenge (RFC 8555, 8.3).
    location ^~ /.well-known/acme-challenge/ {
        root [=server.acmeWebroot];
        default_type text/plain;
        try_files $[=var]_challenge =404;
    }
[/#if]
[/#macro]
[#-- Files, and what happens where there is none. --]
[#macro files location var]
[#if !location.root]
    location = [=location.path] {
[#if location.redirectsToSlash]
        return 301 [=location.pathWithSlash]$is_args$args;
[#elseif location.link??]
        client_max_body_size [=location.link.bodyLimit];
        try_files /none @[=location.link.name];
[#else]
        return 404;
[/#if]
    }

[/#if]
    location [#if !location.root]^~ [/#if][=location.pathWithSlash] {
        [#if location.root]root[#else]alias[/#if] [=location.files.directory];
        # No link leads out of it.
        disable_symlinks on [=location.files.from];
[#if location.files.auth??]
        auth_basic [=location.files.auth.realm];
        auth_basic_user_file [=location.files.auth.usersFile];
[/#if]
[#if location.files.expires??]
        expires [=location.files.expires];
[/#if]
[#if location.link??]
        # Judged here already, by Content-Length.
        client_max_body_size [=location.link.bodyLimit];
        try_files $[=var]_file @[=location.link.name];
[#else]
        try_files $[=var]_file =404;
[/#if]
    }
[/#macro]
[#-- The application alone. --]
[#macro application location]
[#if location.root]
    location / {
        client_max_body_size [=location.link.bodyLimit];
        try_files /none @[=location.link.name];
    }
[#else]
    # The boundary: [=location.path] and what is below it, but not [=location.path]x.
    location = [=location.path] {
[#if location.redirectsToSlash]
        return 301 [=location.pathWithSlash]$is_args$args;
[#else]
        client_max_body_size [=location.link.bodyLimit];
        try_files /none @[=location.link.name];
[/#if]
    }

    location ^~ [=location.pathWithSlash] {
        client_max_body_size [=location.link.bodyLimit];
        try_files /none @[=location.link.name];
    }
[/#if]
[/#macro]
