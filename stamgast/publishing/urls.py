"""Addresses of the feature."""

from django.urls import path

from stamgast.publishing import views

app_name = "publishing"
urlpatterns = [
    path("", views.calendar, name="calendar"),
    path("month/", views.month, name="month"),
    path("post/<int:post>/", views.schedule, name="schedule"),
    path("text/<int:pk>/", views.of_text, name="of_text"),
    path("<int:pk>/", views.publication, name="publication"),
    path("<int:pk>/decide/", views.decide, name="decide"),
]
