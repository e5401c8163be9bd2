"""Addresses of the feature inside a workspace."""

from django.urls import path

from stamgast.experts.views import asking

app_name = "experts"
urlpatterns = [
    path("", asking.questions, name="list"),
    path("ask/<int:conversation>/", asking.ask, name="ask"),
    path("beside/<int:conversation>/", asking.beside, name="beside"),
    path("<int:pk>/answer/", asking.answer, name="answer"),
    path("<int:pk>/link/", asking.renew, name="renew"),
    path("<int:pk>/withdraw/", asking.withdraw, name="withdraw"),
    path("<int:pk>/after-all/", asking.ask_after_all, name="ask_after_all"),
    path("<int:pk>/use/", asking.use, name="use"),
    path("<int:pk>/fact/", asking.to_fact, name="to_fact"),
]
