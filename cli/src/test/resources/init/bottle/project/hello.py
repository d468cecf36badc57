import bottle
from bottle import route, run


@route("/hello/<name>")
def index(name):
    return f"<b>Hello {name}</b>!"


application = bottle.default_app()

if __name__ == "__main__":
    run(host="localhost", port=8080)
