from .base import *  # noqa

DEBUG = False
ALLOWED_HOSTS = ["shop.example.com"]
STATIC_ROOT = BASE_DIR.parent / "public" / "static"

try:
    from .secrets import *
except ImportError:
    pass
