"""Django's handle on the feature."""

from django.apps import AppConfig


class UiConfig(AppConfig):
    name = "stamgast.ui"
