"""Addresses of the strategy on paper, below those of the strategy."""

from django.urls import path

from stamgast.plans.views import paper

app_name = "paper"
urlpatterns = [
    path("", paper.paper, name="paper"),
    path("pdf/", paper.as_pdf, name="pdf"),
]
