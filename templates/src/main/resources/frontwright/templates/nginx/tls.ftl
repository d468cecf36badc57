[#ftl]
[#-- Protocols and ciphers of Mozilla's guidelines. --]
[#macro settings it indent]
[=indent]ssl_protocols [=it.protocols];
[#if it.ciphers??]
[=indent]ssl_ciphers [=it.ciphers];
[/#if]
[=indent]ssl_ecdh_curve [=it.curves];
[=indent]ssl_prefer_server_ciphers off;
[=indent]ssl_session_timeout 1d;
[=indent]ssl_session_cache shared:frontwright:10m;
[=indent]ssl_session_tickets off;
[/#macro]
