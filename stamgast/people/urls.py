"""Addresses of the feature."""

from django.urls import path

from stamgast.people import views

app_name = "people"
urlpatterns = [
    path("", views.people, name="list"),
    path("<int:pk>/", views.contact, name="contact"),
    path("<int:pk>/notes/", views.notes, name="notes"),
]
