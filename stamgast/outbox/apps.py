"""Django's handle on the feature."""

from django.apps import AppConfig


class OutboxConfig(AppConfig):
    name = "stamgast.outbox"
