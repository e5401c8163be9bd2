"""Addresses of the feature."""

from django.urls import path

from stamgast.publishing.views import calendar, going, scheduling

app_name = "publishing"
urlpatterns = [
    path("", calendar.calendar, name="calendar"),
    path("rota/", calendar.rota, name="rota"),
    path("month/", calendar.month, name="month"),
    path("post/<int:post>/", scheduling.schedule, name="schedule"),
    path("text/<int:pk>/", going.of_text, name="of_text"),
    path("text/<int:pk>/slot/", scheduling.slot, name="slot"),
    path("<int:pk>/", going.publication, name="publication"),
    path("<int:pk>/line/", going.line, name="line"),
    path("<int:pk>/change/", going.change, name="change"),
    path("<int:pk>/posted/", going.posted, name="posted"),
    path("<int:pk>/decide/", going.decide, name="decide"),
]
