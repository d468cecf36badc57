[#ftl]
[#list it.heading as line]
# [=line]
[/#list]

[#list it.modules as module]
[#if module.maybeBuiltIn]
<IfModule ![=module.name]_module>
    LoadModule [=module.name]_module /usr/lib/apache2/modules/mod_[=module.name].so
</IfModule>
[#else]
LoadModule [=module.name]_module /usr/lib/apache2/modules/mod_[=module.name].so
[/#if]
[/#list]

[#if it.needsDollar]
# A literal dollar sign before a brace, where httpd would expand a variable.
Define FW_DOLLAR $

[/#if]
# Who the children are when httpd is started as root.
User www-data
Group www-data
# Below ServerRoot, so that no other httpd and no other user is in the way.
DefaultRuntimeDir .
PidFile httpd.pid
ErrorLog error.log
CustomLog access.log "%a %l %u %t \"%r\" %>s %b \"%{Referer}i\" \"%{User-Agent}i\""
[#if it.tls]
SSLSessionCache shmcb:ssl_scache(512000)
[/#if]
[#if it.embedded]
# mod_wsgi's daemons do not look at DefaultRuntimeDir.
WSGISocketPrefix wsgi
# Applications run in the daemons of their sites, never in httpd itself.
WSGIRestrictEmbedded On
[/#if]

ThreadsPerChild [=it.threadsPerChild]
ServerLimit [=it.servers]
MaxRequestWorkers [=it.maxRequestWorkers]

ServerName localhost
ServerTokens Prod
TraceEnable Off

# Nothing is served that a site does not grant. Links may lead to a site's directories, not out.
<Directory "/">
    Options FollowSymLinks
    AllowOverride None
    Require all denied
</Directory>

# The system's table and other servers' disagree; this one is the same behind every front.
TypesConfig /dev/null
[#list it.contentTypes as entry]
AddType [=entry.type][#list entry.extensions as extension] [=extension][/#list]
[/#list]

[#list it.listen as address]
Listen [=address]
[/#list]
[#if it.catchAlls?has_content]

# A Host that no site names is misdirected here (RFC 9110, 15.5.20): the first virtual host of an
# address answers for every such name.
[/#if]
[#list it.catchAlls as catchAll]
<VirtualHost[#list catchAll.addresses as address] [=address][/#list]>
    ServerName catch-all.invalid
[#list catchAll.tls as directive]
    [=directive]
[/#list]
    RewriteEngine On
    RewriteRule "^" "-" [R=421,L]
</VirtualHost>
[#sep]

[/#sep]
[/#list]

# In this order: the first one that matches answers.
[#list it.sites as site]
Include [=site]
[/#list]
