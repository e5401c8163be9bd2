"""Addresses of the feature."""

from django.urls import path

from stamgast.conversations.views import answering, deciding, reading

app_name = "conversations"
urlpatterns = [
    path("", reading.conversations, name="list"),
    path("search/", reading.search, name="search"),
    path("<int:pk>/", reading.detail, name="detail"),
    path("<int:pk>/thread/", reading.thread, name="thread"),
    path("<int:pk>/advice/", answering.advise, name="advise"),
    path("<int:pk>/suggest/", answering.suggest, name="suggest"),
    path("<int:pk>/reply/", answering.reply, name="reply"),
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
