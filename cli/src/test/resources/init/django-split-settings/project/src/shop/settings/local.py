from .base import *

STATIC_ROOT = "/tmp/static"
