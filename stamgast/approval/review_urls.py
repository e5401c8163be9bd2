"""Addresses of the feature for people without an account."""

from django.urls import path

from stamgast.approval.views import outside

app_name = "review"
urlpatterns = [
    path("<str:token>/", outside.review, name="review"),
    path("<str:token>/pictures/<int:number>/", outside.picture, name="picture"),
]
