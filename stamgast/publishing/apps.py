"""Django's handle on the feature."""

from django.apps import AppConfig


class PublishingConfig(AppConfig):
    name = "stamgast.publishing"
