"""Addresses of the feature."""

from django.urls import path

from stamgast.coaching.views import own_model
from stamgast.coaching.views import rules as views

app_name = "coaching"
urlpatterns = [
    path("", views.rules, name="rules"),
    path("put-away/", views.put_away, name="put_away"),
    path("bring-back/", views.bring_back, name="bring_back"),
    path("model/", own_model.settings, name="model"),
    path("<str:rule>/", views.rule, name="rule"),
    path("<str:rule>/off/", views.switch_off, name="off"),
    path("<str:rule>/on/", views.switch_on, name="on"),
]
