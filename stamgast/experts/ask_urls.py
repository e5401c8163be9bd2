"""The one address of the feature for people without an account."""

from django.urls import path

from stamgast.experts.views import answering

app_name = "ask"
urlpatterns = [path("<str:token>/", answering.answer, name="answer")]
