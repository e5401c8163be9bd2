"""Django's handle on the feature."""

from django.apps import AppConfig


class PlannerConfig(AppConfig):
    name = "stamgast.planner"
