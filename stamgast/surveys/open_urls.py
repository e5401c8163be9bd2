"""Addresses of the feature for people without an account."""

from django.urls import path

from stamgast.surveys.views import answering

app_name = "survey"
urlpatterns = [
    path("<str:token>/", answering.answer, name="answer"),
    path("<str:token>/thanks/", answering.thanks, name="thanks"),
]
