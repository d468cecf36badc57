[#ftl]
[#list it.heading as line]
; [=line]
[/#list]

[uwsgi]
; A misspelt option is an error.
strict = true
; Where Python is built in, this does nothing.
plugin = python3
[#if it.needsNothing]
; Keeps signs apart that would be read together, such as "$(".
set-placeholder = nothing=
[/#if]
[#if it.keepsConnections]
; Answers without a length are sent in chunks, so that the connection can be kept.
plugin = transformation_chunked
route-run = chunked:
; As long as the front keeps an idle connection, and longer.
socket-timeout = [=it.socketTimeout]
[/#if]

; Said apart, so that a socket from systemd speaks it too.
socket = [=it.socket]
protocol = [=it.protocol]
[#if it.unixSocket]
; Owner and group.
chmod-socket = 660
vacuum = true
[/#if]

chdir = [=it.directory]
pythonpath = [=it.directory]
[#if it.virtualenv??]
virtualenv = [=it.virtualenv]
[/#if]
[#if it.mount??]
; The front passes the whole path: SCRIPT_NAME is taken off here.
mount = [=it.mount]=[=it.module]
manage-script-name = true
[#else]
module = [=it.module]
[/#if]
; No application, no server.
need-app = true
[#list it.env as variable]
env = [=variable.name]=[=variable.value]
[/#list]

master = true
processes = [=it.processes]
threads = [=it.threads]
enable-threads = true
[#if it.maxRequests??]
max-requests = [=it.maxRequests]
[/#if]
; Longer than the front waits, which answers 504.
harakiri = [=it.timeout]
; SIGTERM stops instead of reloading.
die-on-term = true

; The default of 4 KiB is less than what a front sends.
buffer-size = 65535
[#if it.buffersBodies]
; A body that the application leaves unread must not break the answer.
post-buffering = 65536
[/#if]
; The front logs requests.
disable-logging = true
log-4xx = true
log-5xx = true
[#if it.http]

; HTTP has no variables for the client's address and user: the front says them in headers.
route-run = setremoteaddr:${[=it.addressVariable]}
route-if-not = empty:${[=it.userVariable]} addvar:REMOTE_USER=${[=it.userVariable]}
route-if-not = empty:${[=it.userVariable]} addvar:[=it.userVariable]=
[/#if]
[#if it.pathVariable??]

; The front's own PATH_INFO is wrong on encoded paths: it sends the decoded rest in a variable.
route-run = setscriptname:[=it.scriptName]
route-run = setpathinfo:${[=it.pathVariable]}
[/#if]
