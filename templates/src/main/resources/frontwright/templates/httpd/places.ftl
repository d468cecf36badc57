[#ftl]
[#-- What answers under each prefix: the rules, longest prefix first. --]
[#macro rules places]
[#if places.list?filter(place -> place.files??)?has_content]
    # Files: not those whose names begin with a dot, nor what would be read as a query.
[/#if]
[#if places.list?filter(place -> place.bodyLimit?? && !place.embedded)?has_content]
    # Bodies: LimitRequestBody does nothing for requests that are handed on, and what has no length
    # cannot be counted before that.
[/#if]
[#if places.list?filter(place -> place.bodyLimit?? && place.embedded)?has_content]
    # Bodies: LimitRequestBody does nothing over HTTP/2, where mod_wsgi loses what has no length.
[/#if]
[#list places.list as place]

    # [=place.title]
[#if place.files??]
    RewriteCond "$1" "!/\.|\?"
    RewriteCond [=place.files.directory]$1 -f
    RewriteRule "(?s)^[=place.pattern](/.*)\z" [=place.files.directory]$1 [L,E=FW_FILES:[=place.files.number]]
[/#if]
[#if place.slashTarget??]
    RewriteRule "^[=place.pattern]\z" "[=place.slashTarget]" [R=301,L,NE]
[/#if]
[#if place.bodyLimit??]
    RewriteCond expr "%{HTTP:Content-Length} -gt [=place.bodyLimit]" [NV]
    RewriteRule "^[=place.pattern](?:/|\z)" "-" [R=413,L]
[#if place.embedded]
    RewriteCond "%{SERVER_PROTOCOL}" "^HTTP/2"
[/#if]
    RewriteCond "%{HTTP:Transfer-Encoding}" "!^$" [NV]
    RewriteRule "^[=place.pattern](?:/|\z)" "-" [R=411,L]
[/#if]
[#if place.application]
[#if !place.root]
    RewriteRule "^[=place.pattern](?:/|\z)" "-" [L]
[/#if]
[#elseif place.files?? && place.files.auth??]
    # Not there either, but only for those who are let in.
    RewriteRule "^[=place.pattern](?:/|\z)" [=place.files.directory]/.none [L,E=FW_FILES:[=place.files.number]]
[#elseif place.challenge]
    RewriteRule "^[=place.pattern]/" "-" [R=404,L]
[#else]
    RewriteRule "^[=place.pattern](?:/|\z)" "-" [R=404,L]
[/#if]
[/#list]
[/#macro]
[#-- How files are served: in each directory, and for each prefix. --]
[#macro sections places]
[#list places.directories]

    # No link leads out of them, and no file in them changes anything here.
[#items as directory]
    <Directory [=directory]>
        Options None
        AllowOverride None
    </Directory>
[/#items]
[/#list]
[#if places.directories?has_content]

    # Otherwise files answer POST too, and have no type where the table has none.
    <If "-n %{reqenv:FW_FILES}">
        AllowMethods GET OPTIONS
        Header set Content-Type [=places.otherwise] "expr=-z %{CONTENT_TYPE}"
    </If>
[/#if]
[#list places.list as place]
[#if place.files??]

    # [=place.title]
    <If "reqenv('FW_FILES') == '[=place.files.number]'">
[#if place.files.auth??]
        AuthType Basic
        AuthName [=place.files.auth.realm]
        AuthBasicProvider file
        AuthUserFile [=place.files.auth.usersFile]
        Require valid-user
[#else]
        Require all granted
[/#if]
[#if place.files.expires??]
        ExpiresActive On
        ExpiresDefault "access plus [=place.files.expires] seconds"
[/#if]
[#if place.files.type??]
        ForceType [=place.files.type]
[/#if]
    </If>
[/#if]
[/#list]
[/#macro]
