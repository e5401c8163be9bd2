"""Addresses of the feature."""

from django.urls import path

from stamgast.following.views import changing, lists, reconnecting, reviewing

app_name = "following"
urlpatterns = [
    path("", lists.overview, name="overview"),
    path("baseline/", lists.baseline, name="baseline"),
    path("upload/", lists.upload, name="upload"),
    path("read/<int:channel>/", lists.read, name="read"),
    path("reconnect/", reconnecting.reconnect, name="reconnect"),
    path("person/<int:followed>/decide/", reviewing.decide, name="decide"),
    path("person/<int:followed>/remind/", reconnecting.remind, name="remind"),
    path("person/<int:followed>/met/", reconnecting.met, name="met"),
    path("change/<int:change>/tick/", changing.tick, name="tick"),
    path("<int:pk>/", lists.people, name="list"),
    path("<int:pk>/standing/", lists.standing, name="standing"),
    path("<int:pk>/remove/", lists.remove, name="remove"),
    path("<int:pk>/review/", reviewing.review, name="review"),
    path("<int:pk>/undo/", reviewing.undo, name="undo"),
    path("<int:pk>/unfollow/", changing.unfollow, name="unfollow"),
    path("<int:pk>/again/", changing.again, name="again"),
    path("<int:pk>/checklist/", changing.checklist, name="checklist"),
    path("<int:pk>/stop/", changing.stop, name="stop"),
    path("<int:pk>/go-on/", changing.go_on, name="go_on"),
    path("<int:pk>/by-hand/", changing.by_hand, name="by_hand"),
]
