"""Django's handle on the feature."""

from django.apps import AppConfig


class NoticesConfig(AppConfig):
    name = "stamgast.notices"
