[#ftl]
[#list it.heading as line]
# [=line]
[/#list]

[Unit]
Description=Socket of [=it.about]

[Socket]
ListenStream=[=it.socket]
SocketUser=[=it.user]
# The front's workers must be in this group.
SocketGroup=[=it.group]
SocketMode=0660

[Install]
WantedBy=sockets.target
