"""Django's handle on the feature."""

from django.apps import AppConfig


class StrategyConfig(AppConfig):
    name = "stamgast.strategy"
