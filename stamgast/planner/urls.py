"""Addresses of the feature."""

from django.urls import path

from stamgast.planner.views import pictures, posts, texts

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
    path("texts/<int:pk>/pictures/", pictures.add, name="add_picture"),
    path("pictures/<int:pk>/move/", pictures.move, name="move_picture"),
    path("pictures/<int:pk>/take-off/", pictures.take_off, name="take_off_picture"),
]
