# mod_wsgi: the application hello.
# Written by frontwright from deploy.yaml: change that and run `frontwright generate`.

import importlib
import os
import sys

sys.path.insert(0, "/srv/hello")
application = importlib.import_module("hello").application
