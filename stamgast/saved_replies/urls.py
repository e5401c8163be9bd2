"""Addresses of the feature."""

from django.urls import path

from stamgast.saved_replies import views

app_name = "saved_replies"
urlpatterns = [
    path("", views.saved_replies, name="list"),
    path("new/", views.new, name="new"),
    path("picker/", views.picker, name="picker"),
    path("<int:pk>/", views.edit, name="edit"),
    path("<int:pk>/use/", views.use, name="use"),
    path("<int:pk>/archive/", views.archive, name="archive"),
    path("<int:pk>/back/", views.bring_back, name="bring_back"),
]
