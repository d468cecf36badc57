[#ftl]
[#list it.heading as line]
# [=line]
[/#list]

[Unit]
Description=[=it.about]
After=network.target
[#if it.socket??]
Requires=[=it.id].socket
[/#if]

[Service]
# Ready when the server says so.
Type=notify
NotifyAccess=main
User=[=it.user]
Group=[=it.group]
WorkingDirectory=[=it.directory]
[#if it.envFile??]
EnvironmentFile=[=it.envFile]
[/#if]
ExecStart=[#list it.command as word][=word][#sep] [/#sep][/#list]
ExecReload=/bin/kill -s HUP $MAINPID
[#if it.quitSignal]
KillSignal=SIGQUIT
[/#if]
# The master first, so that requests under way can end.
KillMode=mixed
TimeoutStopSec=[=it.stopSeconds]
Restart=on-failure
UMask=0027
PrivateTmp=true
NoNewPrivileges=true
ProtectSystem=full

[Install]
WantedBy=multi-user.target
