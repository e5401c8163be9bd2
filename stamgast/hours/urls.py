"""Addresses of the feature."""

from django.urls import path

from stamgast.hours import views

app_name = "hours"
urlpatterns = [
    path("", views.hours, name="hours"),
    path("of/<int:member>/", views.week, name="week"),
    path("opening/", views.opening, name="opening"),
    path("closed/", views.close, name="close"),
    path("closed/<str:day>/", views.special, name="special"),
    path("away/", views.away, name="away"),
    path("away/<int:pk>/back/", views.back, name="back"),
]
