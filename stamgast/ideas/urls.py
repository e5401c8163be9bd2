"""Addresses of the feature."""

from django.urls import path

from stamgast.ideas import views

app_name = "ideas"
urlpatterns = [
    path("", views.board, name="list"),
    path("new/", views.new, name="new"),
    path("<int:pk>/", views.edit, name="edit"),
    path("<int:pk>/move/", views.move, name="move"),
    path("<int:pk>/remove/", views.remove, name="remove"),
    path("<int:pk>/back/", views.bring_back, name="bring_back"),
]
