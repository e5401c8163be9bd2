"""Django's handle on the feature."""

from django.apps import AppConfig


class KnowledgeConfig(AppConfig):
    name = "stamgast.knowledge"
