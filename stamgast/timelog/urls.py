"""Addresses of the feature."""

from django.urls import path

from stamgast.timelog.views import calendar, clock, log, looking, rota

app_name = "timelog"
urlpatterns = [
    path("", log.week, name="week"),
    path("add/", log.add, name="add"),
    path("entry/<int:pk>/", log.edit, name="edit"),
    path("entry/<int:pk>/remove/", log.remove, name="remove"),
    path("entry/<int:pk>/restore/", log.restore, name="restore"),
    path("proposed/accept/", log.accept, name="accept"),
    path("proposed/accept-all/", log.accept_all, name="accept_all"),
    path("proposed/put-away/", log.put_away, name="put_away"),
    path("proposed/<int:counted>/bring-back/", log.bring_back, name="bring_back"),
    path("budget/<int:member>/", log.budget, name="budget"),
    path("clock/", clock.clock, name="clock"),
    path("clock/today/", clock.today, name="today"),
    path("clock/start/", clock.start, name="start"),
    path("clock/stop/", clock.stop, name="stop"),
    path("clock/throw-away/", clock.throw_away, name="throw_away"),
    path("value/", looking.value, name="value"),
    path("forecast/", looking.forecast, name="forecast"),
    path("rota/", rota.rota, name="rota"),
    path("rota/losing/", rota.losing, name="losing"),
    path("rota/<int:publication>/ask/", rota.ask, name="ask"),
    path("rota/asked/<int:hand_over>/", rota.settle, name="settle"),
    path("feed/", calendar.feed, name="feed"),
    path("feed/revoke/", calendar.revoke, name="revoke"),
]
