"""Addresses of the feature."""

from django.urls import path

from stamgast.people.views import deciding, reading, rights

app_name = "people"
urlpatterns = [
    path("", reading.people, name="list"),
    path("hello/", reading.hello, name="hello"),
    path("alike/", reading.doubles, name="alike"),
    path("<int:pk>/", reading.contact, name="contact"),
    path("<int:pk>/notes/", deciding.notes, name="notes"),
    path("<int:pk>/describe/", deciding.describe, name="describe"),
    path("<int:pk>/promise/", deciding.promise, name="promise"),
    path("<int:pk>/merge/<int:other>/", deciding.merge, name="merge"),
    path("<int:pk>/apart/<int:other>/", deciding.keep_apart, name="keep_apart"),
    path("<int:pk>/split/", deciding.split, name="split"),
    path("<int:pk>/greet/", deciding.greet, name="greet"),
    path("<int:pk>/export/", rights.export, name="export"),
    path("<int:pk>/erase/", rights.erase, name="erase"),
    path("promise/<int:promise>/kept/", deciding.kept, name="kept"),
    path("greeting/<int:greeting>/undo/", deciding.greet_undo, name="greet_undo"),
]
