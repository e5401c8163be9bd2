"""Addresses of the feature."""

from django.urls import path

from stamgast.routing import views

app_name = "routing"
urlpatterns = [
    path("", views.rules, name="rules"),
    path("new/", views.new, name="new"),
    path("<int:pk>/", views.edit, name="edit"),
    path("<int:pk>/try/", views.try_out, name="try"),
    path("<int:pk>/on/", views.switch_on, name="on"),
    path("<int:pk>/off/", views.switch_off, name="off"),
    path("<int:pk>/remove/", views.remove, name="remove"),
]
