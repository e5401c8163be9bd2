"""Django's handle on the feature."""

from django.apps import AppConfig


class HooksConfig(AppConfig):
    name = "stamgast.hooks"
