from pathlib import Path

BASE_DIR = Path(__file__).resolve().parent.parent

DEBUG = True

ALLOWED_HOSTS = ["*"]

FORCE_SCRIPT_NAME = "/shop"

WSGI_APPLICATION = "shop.wsgi.application"

STATIC_URL = "static/"
STATIC_ROOT = BASE_DIR / "staticfiles"

MEDIA_URL = "media/"
MEDIA_ROOT = BASE_DIR.joinpath("var", "media")

SECURE_SSL_REDIRECT = True
