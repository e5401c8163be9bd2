"""Django's handle on the feature."""

from django.apps import AppConfig


class PlansConfig(AppConfig):
    name = "stamgast.plans"
