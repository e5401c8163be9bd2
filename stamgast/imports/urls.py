"""Addresses of the feature."""

from django.urls import path

from stamgast.imports import views

app_name = "imports"
urlpatterns = [
    path("<int:channel>/", views.overview, name="overview"),
    path("<int:channel>/way/", views.way, name="way"),
    path("<int:channel>/upload/", views.upload, name="upload"),
    path("one/<int:pk>/confirm/", views.confirm, name="confirm"),
    path("one/<int:pk>/stop/", views.stop, name="stop"),
    path("one/<int:pk>/undo/", views.undo, name="undo"),
]
