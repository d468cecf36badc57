from pathlib import Path

BASE_DIR = Path(__file__).resolve().parents[2]
WSGI_APPLICATION = "shop.wsgi.application"
STATIC_URL = "/static/"
STATIC_ROOT = BASE_DIR / "static"
DEBUG = True
ALLOWED_HOSTS = []
