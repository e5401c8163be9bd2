"""Addresses of the feature."""

from django.urls import path

from stamgast.hours.views import calendar, week

app_name = "hours"
urlpatterns = [
    path("", week.hours, name="hours"),
    path("of/<int:member>/", week.week, name="week"),
    path("opening/", week.opening, name="opening"),
    path("closed/", week.close, name="close"),
    path("closed/<str:day>/", week.special, name="special"),
    path("away/", week.away, name="away"),
    path("away/calendar/", calendar.absences_in, name="absences_in"),
    path("away/<int:pk>/back/", week.back, name="back"),
]
