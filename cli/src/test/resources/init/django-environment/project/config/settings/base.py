import os

import environ

env = environ.Env()
WSGI_APPLICATION = "config.wsgi.application"
STATIC_URL = "/assets/"
STATIC_ROOT = env("STATIC_ROOT", default="static")
MEDIA_URL = "/media/"
MEDIA_ROOT = os.environ["MEDIA_ROOT"]
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS")
DEBUG = env.bool("DEBUG", False)
