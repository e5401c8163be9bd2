"""Addresses of the feature."""

from django.urls import path

from stamgast.media import views

app_name = "media"
urlpatterns = [
    path("", views.all_pictures, name="pictures"),
    path("upload/", views.upload, name="upload"),
    path("<int:pk>/", views.picture, name="picture"),
    path("<int:pk>/words/", views.describe, name="describe"),
    path("<int:pk>/about/", views.about, name="about"),
    path("<int:pk>/cut/", views.cut, name="cut"),
    path("<int:pk>/focus/", views.focus, name="focus"),
    path("<int:pk>/decorative/", views.decorative, name="decorative"),
    path("<int:pk>/remove/", views.remove, name="remove"),
    path("<int:pk>/bring-back/", views.bring_back, name="bring_back"),
]
