"""Addresses of the feature."""

from django.urls import URLPattern

app_name = "channels"
urlpatterns: list[URLPattern] = []
