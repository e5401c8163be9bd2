"""Django's handle on the feature."""

from django.apps import AppConfig


class ExpertsConfig(AppConfig):
    name = "stamgast.experts"
