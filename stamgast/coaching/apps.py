"""Django's handle on the feature."""

from django.apps import AppConfig


class CoachingConfig(AppConfig):
    name = "stamgast.coaching"
