"""Django's handle on the feature."""

from django.apps import AppConfig


class SurveysConfig(AppConfig):
    name = "stamgast.surveys"
