"""Django's handle on the feature."""

from django.apps import AppConfig


class FirstHourConfig(AppConfig):
    name = "stamgast.first_hour"
