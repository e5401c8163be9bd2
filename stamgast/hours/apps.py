"""Django's handle on the feature."""

from django.apps import AppConfig


class HoursConfig(AppConfig):
    name = "stamgast.hours"
