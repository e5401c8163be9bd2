"""Django's handle on the feature."""

from django.apps import AppConfig


class PeopleConfig(AppConfig):
    name = "stamgast.people"
