"""Addresses of the feature."""

from django.urls import URLPattern

app_name = "strategy"
urlpatterns: list[URLPattern] = []
