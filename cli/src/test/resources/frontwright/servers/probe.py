"""The probe: a WSGI application that answers with what it was told, as JSON.

The last segment of PATH_INFO picks what else it does; each request is counted in $PROBE_LOG.
"""
import hashlib
import json
import os
import time


def counted(environ):
    log = os.environ.get("PROBE_LOG")
    if log:
        line = "%s %r\n" % (environ["REQUEST_METHOD"], environ.get("PATH_INFO"))
        fd = os.open(log, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o666)
        os.write(fd, line.encode())
        os.close(fd)


def body(environ):
    digest, length = hashlib.sha256(), 0
    if environ.get("CONTENT_LENGTH") or environ.get("HTTP_TRANSFER_ENCODING") or environ.get("wsgi.input_terminated"):
        for block in iter(lambda: environ["wsgi.input"].read(65536), b""):
            digest.update(block)
            length += len(block)
    return digest.hexdigest(), length


def connection(environ):
    """What tells the connection apart from all others, where there is one: its socket's inode."""
    if "gunicorn.socket" in environ:
        return os.fstat(environ["gunicorn.socket"].fileno()).st_ino
    try:
        import uwsgi
    except ImportError:
        return None
    return os.fstat(uwsgi.connection_fd()).st_ino


def streamed(pause):
    for number in range(5):
        yield b"chunk%d\n" % number
        time.sleep(pause)


def application(environ, start_response):
    counted(environ)
    task = environ.get("PATH_INFO", "").rpartition("/")[2]
    if task == "_unread":
        start_response("200 OK", [("Content-Type", "text/plain"), ("Content-Length", "6")])
        return [b"unread"]
    digest, length = body(environ)
    if task in ("_absolute", "_relative"):
        base = environ["wsgi.url_scheme"] + "://" + environ["HTTP_HOST"] if task == "_absolute" else ""
        location = base + environ["SCRIPT_NAME"] + "/target?x=1"
        start_response("302 Found", [("Location", location), ("Content-Length", "0")])
        return [b""]
    if task == "_error":
        start_response("500 Internal Server Error", [("Content-Type", "text/plain"), ("Content-Length", "5")])
        return [b"error"]
    if task == "_slow":
        time.sleep(float(environ["QUERY_STRING"]))
    if task == "_stream":
        start_response("200 OK", [("Content-Type", "text/plain")])
        return streamed(float(environ["QUERY_STRING"] or 0.4))
    answer = {
        "environ": {k: v for k, v in environ.items() if isinstance(v, str)},
        "process": {k: os.environb[k.encode()].decode("latin-1") for k in os.environ if k.startswith("T_")},
        "connection": connection(environ),
        "parent": os.getppid(),
        "cwd": os.getcwd(),
        "pid": os.getpid(),
        "sha256": digest,
        "length": length,
    }
    text = json.dumps(answer).encode()
    start_response("200 OK", [("Content-Type", "application/json"), ("Content-Length", str(len(text)))])
    return [text]


def factory():
    return application
