import flask

from hello.views import views

site = flask.Flask("hello")
site.register_blueprint(views)
