"""Django's handle on the feature."""

from django.apps import AppConfig


class MediaConfig(AppConfig):
    name = "stamgast.media"
