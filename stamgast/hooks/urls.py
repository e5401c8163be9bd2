"""Addresses of the feature."""

from django.urls import path

from stamgast.hooks.views import deliveries, lines

app_name = "hooks"
urlpatterns = [
    path("hooks/<slug:network>/<str:key>/", deliveries.delivery, name="delivery"),
    path("w/<slug:workspace>/watching/", lines.watching, name="watching"),
    path("w/<slug:workspace>/channels/<int:pk>/news/", lines.way, name="way"),
    path("w/<slug:workspace>/channels/<int:pk>/news/push/", lines.push, name="push"),
    path("w/<slug:workspace>/channels/<int:pk>/news/push/stop/", lines.stop, name="stop"),
]
