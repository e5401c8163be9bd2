"""Django's handle on the feature."""

from django.apps import AppConfig


class RoutingConfig(AppConfig):
    name = "stamgast.routing"
