"""The one address of the feature for calendar programs, which do not sign in."""

from django.urls import path

from stamgast.timelog.views import calendar

app_name = "calendar_feed"
urlpatterns = [path("<str:token>.ics", calendar.file, name="feed")]
