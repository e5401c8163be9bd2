"""Addresses of the feature."""

from django.urls import path

from stamgast.first_hour.views import hour, steps

app_name = "first_hour"
urlpatterns = [
    path("", hour.hour, name="hour"),
    path("dismiss/", hour.dismiss, name="dismiss"),
    path("back/", hour.bring_back, name="bring_back"),
    path("done/", hour.done, name="done"),
    path("found/", hour.found, name="found"),
    path("channel/", steps.add_channel, name="add_channel"),
    path("<slug:step>/", steps.step, name="step"),
    path("<slug:step>/keep/", steps.keep, name="keep"),
]
