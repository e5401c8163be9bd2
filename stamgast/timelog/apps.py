"""Django's handle on the feature."""

from django.apps import AppConfig


class TimelogConfig(AppConfig):
    name = "stamgast.timelog"
