"""Addresses of the feature."""

from django.urls import path

from stamgast.moderation.views import deciding, looking

app_name = "moderation"
urlpatterns = [
    path("", looking.log, name="log"),
    path("export/", looking.export, name="export"),
    path("retention/", looking.retention, name="retention"),
    path("in/<int:conversation>/", looking.in_conversation, name="in_conversation"),
    path("message/<int:message>/", deciding.decide, name="decide"),
    path("<int:pk>/back/", deciding.take_back, name="take_back"),
    path("<int:pk>/settle/", deciding.settle, name="settle"),
]
