"""Addresses of the feature."""

from django.urls import path

from stamgast.planner.views import past, pictures, posts, texts

app_name = "planner"
urlpatterns = [
    path("", posts.drafts, name="drafts"),
    path("new/", posts.new, name="new"),
    path("<int:pk>/", posts.compose, name="compose"),
    path("<int:pk>/idea/", posts.change_idea, name="change_idea"),
    path("<int:pk>/delete/", posts.delete, name="delete"),
    path("<int:pk>/value/<slug:question>/", posts.answer, name="answer"),
    path("<int:pk>/feeling/", posts.feeling, name="feeling"),
    path("<int:pk>/same-text/", posts.same_text, name="same_text"),
    path("<int:pk>/texts/<int:channel>/", texts.add, name="add_text"),
    path("texts/<int:pk>/", texts.one, name="text"),
    path("texts/<int:pk>/save/", texts.save, name="save_text"),
    path("texts/<int:pk>/remove/", texts.remove, name="remove_text"),
    path("texts/<int:pk>/history/", past.revisions, name="history"),
    path("revisions/<int:revision>/restore/", past.restore, name="restore"),
    path("texts/<int:pk>/parts/", texts.parts, name="parts"),
    path("texts/<int:pk>/preview/", texts.preview, name="preview"),
    path("texts/<int:pk>/link/", texts.look_at_link, name="look_at_link"),
    path("links/<int:card>/picture/", texts.link_picture, name="link_picture"),
    path("texts/<int:pk>/library/", pictures.library, name="library"),
    path("texts/<int:pk>/pictures/<int:picture>/", pictures.reuse, name="reuse_picture"),
    path("pictures/<int:pk>/cut/", pictures.cut, name="cut_picture"),
    path("uses/<int:picture>/", pictures.uses, name="uses"),
    path("texts/<int:pk>/pictures/", pictures.add, name="add_picture"),
    path("pictures/<int:pk>/move/", pictures.move, name="move_picture"),
    path("pictures/<int:pk>/take-off/", pictures.take_off, name="take_off_picture"),
]
