"""Addresses of the feature."""

from django.urls import path

from stamgast.media import views

app_name = "media"
urlpatterns = [
    path("", views.all_pictures, name="pictures"),
    path("upload/", views.upload, name="upload"),
    path("<int:pk>/", views.picture, name="picture"),
    path("<int:pk>/words/", views.describe, name="describe"),
]
