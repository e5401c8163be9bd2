"""Django's handle on the feature."""

from django.apps import AppConfig


class SavedRepliesConfig(AppConfig):
    name = "stamgast.saved_replies"
