"""Django's handle on the feature."""

from django.apps import AppConfig


class ApprovalConfig(AppConfig):
    name = "stamgast.approval"
