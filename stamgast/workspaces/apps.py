"""Django's handle on the feature."""

from django.apps import AppConfig


class WorkspacesConfig(AppConfig):
    name = "stamgast.workspaces"
