"""The entrance for web servers."""

import gc
import os

from django.core.wsgi import get_wsgi_application
from django.urls import get_resolver

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "stamgast.config.settings")
application = get_wsgi_application()
_ = get_resolver().url_patterns  # every view is read now, not by whoever comes first
gc.freeze()  # all of it stays: looking through it for garbage again and again made single pages wait
