# gunicorn: the instance hello of hello.
# Written by frontwright from deploy.yaml: change that and run `frontwright generate`.
# Check: gunicorn -c /etc/frontwright/gunicorn/hello.conf.py --check-config
# Run:   gunicorn -c /etc/frontwright/gunicorn/hello.conf.py

bind = ["127.0.0.1:8000"]
wsgi_app = "hello:application"
chdir = "/srv/hello"
worker_class = "gthread"  # the other one cannot keep connections
workers = 2
threads = 4
timeout = 65  # seconds; longer than the front waits, which answers 504
worker_tmp_dir = "/dev/shm"  # a heartbeat on a disk can block

# Whose word about the client is taken: the front's, who always sets these headers.
forwarded_allow_ips = "127.0.0.1,::1"
secure_scheme_headers = {"X-FORWARDED-PROTO": "https"}
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
        environ["REMOTE_ADDR"] = environ.get("HTTP_X_REAL_IP", "")
        user = environ.pop("HTTP_X_REMOTE_USER", "")
        if user:
            environ["REMOTE_USER"] = user
        response = application(environ, start_response)
        if environ.get("CONTENT_LENGTH", "0") == "0" and "HTTP_TRANSFER_ENCODING" not in environ:
            return response  # as it is, so that gunicorn may use sendfile
        return Drained(response, environ["wsgi.input"])

    worker.wsgi = behind_the_front
