"""Addresses of the feature."""

from django.urls import path

from stamgast.surveys.views import answers, bank, questions, surveys

app_name = "surveys"
_ASKED = "<int:pk>/questions/<int:asked>/"
urlpatterns = [
    path("", surveys.surveys, name="list"),
    path("new/", surveys.new, name="new"),
    path("questions/", bank.bank, name="bank"),
    path("questions/new/", bank.new, name="new_question"),
    path("questions/take/", bank.take, name="take_starting"),
    path("questions/<int:question>/", bank.question, name="question"),
    path("questions/<int:question>/notes/", bank.write_down, name="write_down"),
    path("questions/<int:question>/edit/", bank.edit, name="edit_question"),
    path("questions/<int:question>/remove/", bank.remove, name="remove_question"),
    path("questions/<int:question>/back/", bank.bring_back, name="bring_question_back"),
    path("notes/<int:note>/remove/", bank.remove_note, name="remove_note"),
    path("<int:pk>/", surveys.survey, name="survey"),
    path("<int:pk>/texts/", surveys.texts, name="texts"),
    path("<int:pk>/period/", surveys.period, name="period"),
    path("<int:pk>/open/", surveys.open_now, name="open"),
    path("<int:pk>/close/", surveys.close_now, name="close"),
    path("<int:pk>/link/", surveys.renew, name="renew"),
    path("<int:pk>/preview/", surveys.preview, name="preview"),
    path("<int:pk>/code.svg", surveys.code, {"kind": "svg"}, name="code"),
    path("<int:pk>/code.png", surveys.code, {"kind": "png"}, name="code_as_png"),
    path("<int:pk>/remove/", surveys.remove, name="remove"),
    path("<int:pk>/back/", surveys.bring_back, name="bring_back"),
    path("<int:pk>/questions/add/", questions.add, name="add_asked"),
    path("<int:pk>/questions/take/", questions.take, name="take_asked"),
    path(_ASKED, questions.edit, name="edit_asked"),
    path(_ASKED + "move/", questions.move, name="move_asked"),
    path(_ASKED + "remove/", questions.remove, name="remove_asked"),
    path(_ASKED + "quotes/", answers.quotes, name="quotes"),
    path(_ASKED + "evidence/", answers.back_with_counts, name="back_with_counts"),
    path("<int:pk>/answers/", answers.answers, name="answers"),
    path("<int:pk>/answers/table/", answers.as_table, name="table"),
    path("<int:pk>/answers/remove/", answers.remove_all, name="remove_answers"),
    path("answers/<int:answer>/evidence/", answers.back, name="back"),
    path("submissions/<int:submission>/remove/", answers.remove, name="remove_submission"),
    path("submissions/<int:submission>/back/", answers.bring_back, name="bring_answers_back"),
]
