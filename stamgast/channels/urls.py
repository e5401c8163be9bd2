"""Addresses of the feature."""

from django.urls import path

from stamgast.channels.views import channels, connecting

app_name = "channels"
urlpatterns = [
    path("", channels.listing, name="list"),
    path("connect/", connecting.pick, name="connect"),
    path("connect/<slug:network>/", connecting.connect, name="connect_to"),
    path("connect/<slug:network>/begin/", connecting.begin, name="begin"),
    path("by-hand/<slug:network>/", connecting.by_hand, name="by_hand"),
    path("callback/", connecting.callback, name="callback"),
    path("<int:pk>/", channels.channel, name="channel"),
    path("<int:pk>/change/", channels.change, name="change"),
    path("<int:pk>/check/", channels.check, name="check"),
    path("<int:pk>/pause/", channels.pause, name="pause"),
    path("<int:pk>/resume/", channels.resume, name="resume"),
    path("<int:pk>/disconnect/", channels.disconnect, name="disconnect"),
]
