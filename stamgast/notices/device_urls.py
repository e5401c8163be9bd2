"""Addresses of the feature for devices themselves, which are signed in nowhere."""

from django.urls import path

from stamgast.notices.views import devices

app_name = "devices"
urlpatterns = [
    path("renew/", devices.renew, name="renew"),
]
