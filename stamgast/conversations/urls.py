"""Addresses of the feature."""

from django.urls import path

from stamgast.conversations import views

app_name = "conversations"
urlpatterns = [
    path("", views.conversations, name="list"),
    path("<int:pk>/", views.detail, name="detail"),
    path("<int:pk>/thread/", views.thread, name="thread"),
    path("<int:pk>/advice/", views.advise, name="advise"),
    path("<int:pk>/reply/", views.reply, name="reply"),
    path("<int:pk>/assign/", views.assign, name="assign"),
    path("<int:pk>/resolve/", views.resolve, name="resolve"),
    path("<int:pk>/snooze/", views.snooze, name="snooze"),
    path("<int:pk>/reopen/", views.reopen, name="reopen"),
    path("<int:pk>/note/", views.note, name="note"),
    path("<int:pk>/present/", views.present, name="present"),
    path("message/<int:pk>/settle/", views.settle, name="settle"),
]
