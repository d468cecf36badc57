[#ftl]
[#list it.heading as line]
# [=line]
[/#list]

worker_processes auto;
pid nginx.pid;
error_log error.log;

events {
    worker_connections [=it.workerConnections];
}

http {
    access_log access.log;

    # Below the prefix, so that no other nginx and no other user is in the way.
    client_body_temp_path client_body_temp;
    proxy_temp_path proxy_temp;
    fastcgi_temp_path fastcgi_temp;
    uwsgi_temp_path uwsgi_temp;
    scgi_temp_path scgi_temp;

    sendfile on;
    server_tokens off;
    server_names_hash_bucket_size 128;

    # nginx's own table and the system's disagree; this one is the same behind every front.
    default_type [=it.defaultType];
    types {
[#list it.contentTypes as entry]
        [=entry.type] [#list entry.extensions as extension][=extension][#sep] [/#sep][/#list];
[/#list]
    }
[#list it.catchAlls as catchAll]

    # A Host that no site names is misdirected here (RFC 9110, 15.5.20).
    server {
[#list catchAll.listeners as listener]
        listen [=listener];
[/#list]
        server_name _;
[#list catchAll.tls as directive]
        [=directive];
[/#list]
        return 421;
    }
[/#list]

    include sites/*.conf;
}
