"""Addresses of the feature."""

from django.urls import path

from stamgast.strategy.views import audiences, goals, policy, purpose, reviews

app_name = "strategy"
_AUDIENCE = "audiences/<int:pk>/"
urlpatterns = [
    path("", purpose.strategy, name="strategy"),
    path("purpose/", purpose.purpose, name="purpose"),
    path("purpose/word/", purpose.word, name="purpose_word"),
    path("purpose/advice/", purpose.advise_purpose, name="advise"),
    path("purpose/versions/", purpose.versions, name="versions"),
    path("purpose/versions/<int:version>/restore/", purpose.restore, name="restore"),
    path("policy/", policy.policy, name="policy"),
    path("policy/edit/", policy.edit, name="edit_policy"),
    path("policy/acknowledge/", policy.acknowledge, name="acknowledge"),
    path("policy/versions/", policy.versions, name="policy_versions"),
    path("reviews/", reviews.reviews, name="reviews"),
    path("purpose/versions/<int:version>/holds/", reviews.purpose_holds, name="purpose_holds"),
    path("policy/versions/<int:version>/holds/", reviews.policy_holds, name="policy_holds"),
    path("goals/<int:goal>/holds/", reviews.goal_holds, name="goal_holds"),
    path("goals/add/", goals.add_goal, name="add_goal"),
    path("goals/<int:goal>/", goals.goal, name="goal"),
    path("goals/<int:goal>/remove/", goals.remove_goal, name="remove_goal"),
    path("audiences/add/", audiences.add_audience, name="add_audience"),
    path(_AUDIENCE, audiences.audience, name="audience"),
    path(_AUDIENCE + "edit/", audiences.edit_audience, name="edit_audience"),
    path(_AUDIENCE + "remove/", audiences.remove_audience, name="remove_audience"),
    path(_AUDIENCE + "statements/", audiences.statement, name="statement"),
    path("statements/<int:statement>/", reviews.to_statement, name="to_statement"),
    path("statements/<int:statement>/remove/", audiences.remove_statement, name="remove_statement"),
    path("statements/<int:statement>/evidence/", audiences.evidence, name="evidence"),
    path("evidence/<int:evidence>/remove/", audiences.remove_evidence, name="remove_evidence"),
]
