"""Addresses of the feature."""

from django.urls import path

from stamgast.today import views

app_name = "today"
urlpatterns = [path("", views.today, name="today")]
