"""Addresses of the feature."""

from django.urls import path

from stamgast.notices.views import devices, notices

app_name = "notices"
urlpatterns = [
    path("", notices.listing, name="list"),
    path("bell/", notices.bell, name="bell"),
    path("reach/", notices.reach, name="reach"),
    path("devices/", devices.devices, name="devices"),
    path("devices/add/", devices.add, name="add_device"),
    path("devices/<int:device>/remove/", devices.remove, name="remove_device"),
    path("devices/<int:device>/test/", devices.try_out, name="try_out_device"),
    path("fewer/<str:token>/", notices.fewer, name="fewer"),
    path("read/", notices.read_all, name="read_all"),
    path("unread/", notices.unread_all, name="unread_all"),
    path("<int:pk>/", notices.follow, name="follow"),
    path("<int:pk>/read/", notices.read, name="read"),
    path("<int:pk>/unread/", notices.unread, name="unread"),
]
