"""Django's handle on the feature."""

from django.apps import AppConfig


class TodayConfig(AppConfig):
    name = "stamgast.today"
