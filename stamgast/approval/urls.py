"""Addresses of the feature inside a workspace."""

from django.urls import path

from stamgast.approval.views import asking, overview, reviewing, steps

app_name = "approval"
urlpatterns = [
    path("", overview.overview, name="list"),
    path("mine/", overview.mine, name="mine"),
    path("channels/<int:channel>/", steps.of_channel, name="steps"),
    path("steps/<int:step>/", steps.edit, name="edit_step"),
    path("steps/<int:step>/remove/", steps.remove, name="remove_step"),
    path("steps/<int:step>/back/", steps.bring_back, name="bring_back"),
    path("steps/<int:step>/move/", steps.move, name="move_step"),
    path("texts/<int:variant>/", asking.panel, name="panel"),
    path("texts/<int:variant>/ask/", asking.ask, name="ask"),
    path("<int:pk>/", reviewing.review, name="review"),
    path("<int:pk>/again/", asking.ask_again, name="ask_again"),
    path("<int:pk>/withdraw/", asking.withdraw, name="withdraw"),
    path("<int:pk>/comment/", reviewing.comment, name="comment"),
    path("turns/<int:turn>/approve/", reviewing.approve, name="approve"),
    path("turns/<int:turn>/changes/", reviewing.want_changes, name="want_changes"),
    path("turns/<int:turn>/link/", asking.renew, name="renew"),
    path("comments/<int:comment>/reply/", reviewing.reply, name="reply"),
    path("comments/<int:comment>/settle/", reviewing.resolve, name="resolve"),
    path("comments/<int:comment>/reopen/", reviewing.reopen, name="reopen"),
]
