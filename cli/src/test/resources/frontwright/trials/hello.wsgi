"""Answers with its environ, a line for each of its strings; SCRIPT_NAME and PATH_INFO always."""


def application(environ, start_response):
    said = {"SCRIPT_NAME": "", "PATH_INFO": ""}
    said.update((name, value) for name, value in environ.items() if isinstance(value, str))
    words = environ.get("REQUEST_METHOD", ""), said["SCRIPT_NAME"] + said["PATH_INFO"]
    request = " ".join((*words, environ.get("SERVER_PROTOCOL", "")))
    lines = ["request: " + request] + ["%s: %s" % pair for pair in sorted(said.items())]
    text = "".join(line + "\n" for line in lines).encode("latin-1")
    start_response("200 OK", [("Content-Type", "text/plain"), ("Content-Length", str(len(text)))])
    return [text]
