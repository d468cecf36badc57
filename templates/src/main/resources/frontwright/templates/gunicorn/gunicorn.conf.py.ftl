[#ftl]
[#list it.heading as line]
# [=line]
[/#list]
[#if it.env?has_content]
import os

os.environ.update(
    {
[#list it.env as variable]
        [=variable.name]: [=variable.value],
[/#list]
    }
)
[/#if]

bind = [[=it.bind]]
[#if it.unixSocket]
umask = 0o007  # the socket is for the owner and the group; gunicorn's default opens it to everybody
[/#if]
wsgi_app = [=it.module]
chdir = [=it.directory]
worker_class = "gthread"  # the other one cannot keep connections
workers = [=it.processes]
threads = [=it.threads]
[#if it.maxRequests??]
max_requests = [=it.maxRequests]
max_requests_jitter = [=it.jitter]  # not all workers at once
[/#if]
timeout = [=it.timeout]  # seconds; longer than the front waits, which answers 504
[#if it.keepalive??]
keepalive = [=it.keepalive]  # longer than the front keeps an idle connection, or requests are lost
[/#if]
worker_tmp_dir = "/dev/shm"  # a heartbeat on a disk can block

# Whose word about the client is taken: the front's, who always sets these headers.
forwarded_allow_ips = [=it.forwardedAllowIps]
secure_scheme_headers = {[=it.schemeHeader?upper_case]: "https"}
limit_request_line = 8190  # as long as the fronts take them


class Drained:
    """A response that in the end reads what the application left of the request's body.

    A socket closed with unread bytes is reset, and the front loses the response (502).
    """

    def __init__(self, response, body):
        self.response = response
        self.body = body

    def __iter__(self):
        return iter(self.response)

    def close(self):
        try:
            if hasattr(self.response, "close"):
                self.response.close()
        finally:
            while self.body.read(65536):
                pass


def post_worker_init(worker):
    """HTTP has no variables for the client's address and user: the front says them in headers."""
    application = worker.wsgi

    def behind_the_front(environ, start_response):
        environ["REMOTE_ADDR"] = environ.get([=it.addressVariable], "")
        user = environ.pop([=it.userVariable], "")
        if user:
            environ["REMOTE_USER"] = user
        response = application(environ, start_response)
        if environ.get("CONTENT_LENGTH", "0") == "0" and "HTTP_TRANSFER_ENCODING" not in environ:
            return response  # as it is, so that gunicorn may use sendfile
        return Drained(response, environ["wsgi.input"])

    worker.wsgi = behind_the_front
