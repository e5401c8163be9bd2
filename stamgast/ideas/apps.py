"""Django's handle on the feature."""

from django.apps import AppConfig


class IdeasConfig(AppConfig):
    name = "stamgast.ideas"
