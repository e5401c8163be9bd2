"""Addresses of the feature."""

from django.urls import path

from stamgast.learning import views

app_name = "learning"
urlpatterns = [
    path("", views.retrospect, name="retrospect"),
    path("themes/", views.themes, name="themes"),
    path("occasions/", views.occasions, name="occasions"),
    path("experiments/<int:experiment>/", views.experiment, name="experiment"),
    path("hours/<int:channel>/", views.hour_evidence, name="hours"),
    path("<slug:name>.<slug:scheme>.svg", views.chart, name="chart"),
]
