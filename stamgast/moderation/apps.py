"""Django's handle on the feature."""

from django.apps import AppConfig


class ModerationConfig(AppConfig):
    name = "stamgast.moderation"
