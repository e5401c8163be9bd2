"""Addresses of the feature."""

from django.urls import path

from stamgast.strategy import views

app_name = "strategy"
urlpatterns = [
    path("", views.strategy, name="strategy"),
    path("purpose/", views.purpose, name="purpose"),
    path("purpose/advice/", views.advise_purpose, name="advise"),
    path("goals/", views.goal, name="goal"),
    path("audiences/<int:pk>/statements/", views.statement, name="statement"),
    path("statements/<int:pk>/evidence/", views.evidence, name="evidence"),
]
