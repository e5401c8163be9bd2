"""Django's handle on the feature."""

from django.apps import AppConfig


class ImportsConfig(AppConfig):
    name = "stamgast.imports"
