"""Addresses of the feature."""

from django.urls import path

from stamgast.plans.views import channels, experiments, themes

app_name = "plans"
_EXPERIMENT = "experiments/<int:experiment>/"
urlpatterns = [
    path("", channels.overview, name="overview"),
    path("<int:channel>/", channels.plan, name="plan"),
    path("<int:channel>/edit/", channels.edit, name="edit"),
    path("<int:channel>/rest/", channels.rest, name="rest"),
    path("<int:channel>/versions/", channels.versions, name="versions"),
    path("themes/", themes.themes, name="themes"),
    path("themes/add/", themes.add_theme, name="add_theme"),
    path("themes/<int:theme>/", themes.theme, name="theme"),
    path("themes/<int:theme>/put-away/", themes.put_away, name="theme_away"),
    path("themes/<int:theme>/back/", themes.bring_back, name="theme_back"),
    path("needs/", themes.needs, name="needs"),
    path("needs/<int:audience>/", themes.set_needs, name="set_needs"),
    path("experiments/", experiments.experiments, name="experiments"),
    path("experiments/add/", experiments.add_experiment, name="add_experiment"),
    path(_EXPERIMENT, experiments.experiment, name="experiment"),
    path(_EXPERIMENT + "change/", experiments.change_experiment, name="change_experiment"),
    path(_EXPERIMENT + "decide/", experiments.decide, name="decide"),
    path(_EXPERIMENT + "reopen/", experiments.reopen, name="reopen"),
    path(_EXPERIMENT + "put-away/", experiments.put_away, name="experiment_away"),
    path(_EXPERIMENT + "back/", experiments.bring_back, name="experiment_back"),
]
