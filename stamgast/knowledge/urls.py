"""Addresses of the feature."""

from django.urls import path

from stamgast.knowledge import views

app_name = "knowledge"
urlpatterns = [
    path("", views.facts, name="facts"),
    path("new/", views.new, name="new"),
    path("<int:pk>/", views.edit, name="edit"),
    path("<int:pk>/holds/", views.holds, name="holds"),
    path("<int:pk>/remove/", views.remove, name="remove"),
]
