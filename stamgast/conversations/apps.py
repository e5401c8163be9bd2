"""Django's handle on the feature."""

from django.apps import AppConfig


class ConversationsConfig(AppConfig):
    name = "stamgast.conversations"
