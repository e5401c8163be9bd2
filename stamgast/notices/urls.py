"""Addresses of the feature."""

from django.urls import path

from stamgast.notices import views

app_name = "notices"
urlpatterns = [
    path("", views.listing, name="list"),
    path("bell/", views.bell, name="bell"),
    path("reach/", views.reach, name="reach"),
    path("fewer/<str:token>/", views.fewer, name="fewer"),
    path("read/", views.read_all, name="read_all"),
    path("unread/", views.unread_all, name="unread_all"),
    path("<int:pk>/", views.follow, name="follow"),
    path("<int:pk>/read/", views.read, name="read"),
    path("<int:pk>/unread/", views.unread, name="unread"),
]
