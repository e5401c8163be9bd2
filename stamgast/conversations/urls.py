"""Addresses of the feature."""

from django.urls import path

from stamgast.conversations.views import answering, deciding, labels, later, many, reading, saved

app_name = "conversations"
urlpatterns = [
    path("", reading.conversations, name="list"),
    path("search/", reading.search, name="search"),
    path("many/", many.act, name="many"),
    path("many/<int:act>/undo/", many.undo, name="undo"),
    path("labels/", labels.labels, name="labels"),
    path("labels/<int:label>/", labels.label, name="label"),
    path("labels/<int:label>/remove/", labels.remove, name="remove_label"),
    path("labels/<int:label>/back/", labels.bring_back, name="bring_label_back"),
    path("views/", saved.keep, name="keep_view"),
    path("views/<int:view>/", saved.change, name="change_view"),
    path("views/<int:view>/remove/", saved.remove, name="remove_view"),
    path("views/<int:view>/back/", saved.bring_back, name="bring_view_back"),
    path("later/<int:reply>/now/", later.send_now, name="send_now"),
    path("later/<int:reply>/back/", later.take_back, name="take_back"),
    path("<int:pk>/", reading.detail, name="detail"),
    path("<int:pk>/thread/", reading.thread, name="thread"),
    path("<int:pk>/advice/", answering.advise, name="advise"),
    path("<int:pk>/suggest/", answering.suggest, name="suggest"),
    path("<int:pk>/reply/", answering.reply, name="reply"),
    path("<int:pk>/later/", later.schedule, name="later"),
    path("<int:pk>/label/", labels.put, name="put_label"),
    path("<int:pk>/present/", answering.present, name="present"),
    path("<int:pk>/assign/", deciding.assign, name="assign"),
    path("<int:pk>/resolve/", deciding.resolve, name="resolve"),
    path("<int:pk>/snooze/", deciding.snooze, name="snooze"),
    path("<int:pk>/reopen/", deciding.reopen, name="reopen"),
    path("<int:pk>/note/", deciding.note, name="note"),
    path("message/<int:pk>/sort/", deciding.sort, name="sort"),
    path("message/<int:pk>/settle/", answering.settle, name="settle"),
    path("message/<int:pk>/words/", reading.words, name="words"),
    path("person/<int:contact>/", reading.with_person, name="with_person"),
]
