"""Django's handle on the feature."""

from django.apps import AppConfig


class LearningConfig(AppConfig):
    name = "stamgast.learning"
