"""Django's handle on the feature."""

from django.apps import AppConfig


class FollowingConfig(AppConfig):
    name = "stamgast.following"
