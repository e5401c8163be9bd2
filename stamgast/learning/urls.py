"""Addresses of the feature."""

from django.urls import path

from stamgast.learning import views

app_name = "learning"
urlpatterns = [
    path("", views.retrospect, name="retrospect"),
    path("<slug:name>.<slug:scheme>.svg", views.chart, name="chart"),
]
