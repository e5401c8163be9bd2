"""Django's handle on the feature."""

from django.apps import AppConfig


class ChannelsConfig(AppConfig):
    name = "stamgast.channels"
