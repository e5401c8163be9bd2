"""Addresses of the feature."""

from django.urls import path

from stamgast.workspaces.views import entrance, live, team

app_name = "workspaces"
_TEAM = "w/<slug:workspace>/team/"
urlpatterns = [
    path("", entrance.home, name="home"),
    path("language/", entrance.set_language, name="set_language"),
    path("enter/", entrance.enter, name="enter"),
    path("you/", entrance.profile, name="profile"),
    path("join/<str:secret>/", entrance.join, name="join"),
    path("w/<slug:workspace>/live/", live.live, name="live"),
    path(_TEAM, team.team, name="team"),
    path(_TEAM + "invite/", team.invite, name="invite"),
    path(_TEAM + "you/", team.set_knowledge, name="set_knowledge"),
    path(_TEAM + "invitations/<int:pk>/withdraw/", team.withdraw_invitation, name="withdraw_invitation"),
    path(_TEAM + "<int:pk>/role/", team.change_role, name="change_role"),
    path(_TEAM + "<int:pk>/asking/", team.let_ask, name="let_ask"),
    path(_TEAM + "<int:pk>/remove/", team.remove_member, name="remove_member"),
]
