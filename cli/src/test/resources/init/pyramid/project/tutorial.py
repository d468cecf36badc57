from wsgiref.simple_server import make_server

from pyramid.config import Configurator
from pyramid.response import Response


def hello(request):
    return Response("Hello")


with Configurator() as config:
    config.add_route("hello", "/")
    config.add_view(hello, route_name="hello")
    config.add_static_view(name="static", path="files")
    app = config.make_wsgi_app()

if __name__ == "__main__":
    make_server("0.0.0.0", 6543, app).serve_forever()
