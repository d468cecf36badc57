import os

from flask import Flask


def create_app(test_config=None):
    # create and configure the app
    app = Flask(__name__, instance_relative_config=True, static_folder="assets")
    app.config.from_mapping(
        SECRET_KEY="dev", DATABASE=os.path.join(app.instance_path, "hello.sqlite")
    )

    @app.route("/hello")
    def hello():
        return "Hello, World!"

    return app
