"""Addresses of the feature."""

from django.urls import path

from stamgast.publishing.views import (
    around,
    board,
    calendar,
    chain,
    changing,
    going,
    importing,
    occasions,
    pausing,
    scheduling,
)

app_name = "publishing"
urlpatterns = [
    path("", calendar.calendar, name="calendar"),
    path("rota/", calendar.rota, name="rota"),
    path("week/", board.week, name="week"),
    path("month/", board.month, name="month"),
    path("new/<slug:day>/", board.new_on, name="new_on"),
    path("<int:pk>/board/", board.act, name="act"),
    path("pause/", pausing.switch, name="pause"),
    path("paused/", pausing.banner, name="paused"),
    path("days/", occasions.listed, name="occasions"),
    path("days/new/", occasions.new, name="new_occasion"),
    path("days/<int:occasion>/", occasions.edit, name="occasion"),
    path("days/<int:occasion>/remove/", occasions.remove, name="remove_occasion"),
    path("days/<int:occasion>/bring-back/", occasions.bring_back, name="bring_back_occasion"),
    path("import/", importing.upload, name="import"),
    path("import/confirm/", importing.confirm, name="import_confirm"),
    path("import/template/", importing.template, name="import_template"),
    path("post/<int:post>/about/", around.about, name="about"),
    path("post/<int:post>/labels/", around.label, name="label"),
    path("post/<int:post>/notes/", around.note, name="note"),
    path("notes/<int:note>/", around.change_note, name="change_note"),
    path("post/<int:post>/give-away/", around.give_away, name="give_away"),
    path("post/<int:post>/copy/", around.copy, name="copy"),
    path("post/<int:post>/", scheduling.schedule, name="schedule"),
    path("text/<int:pk>/", going.of_text, name="of_text"),
    path("text/<int:pk>/slot/", scheduling.slot, name="slot"),
    path("text/<int:pk>/slots/", scheduling.slots, name="slots"),
    path("<int:pk>/", going.publication, name="publication"),
    path("<int:pk>/line/", going.line, name="line"),
    path("<int:pk>/change/", changing.change, name="change"),
    path("<int:pk>/change/weigh/", changing.weigh, name="weigh"),
    path("<int:pk>/posted/", going.posted, name="posted"),
    path("<int:pk>/decide/", going.decide, name="decide"),
    path("<int:pk>/thread/", chain.standing, name="chain"),
    path("<int:pk>/thread/decide/", chain.decide, name="decide_chain"),
]
