"""Which address leads to which feature."""

from django.urls import include, path

urlpatterns = [
    path("", include("stamgast.workspaces.urls")),
    path("account/", include("allauth.urls")),
    path("ask/", include("stamgast.experts.ask_urls")),
    path("w/<slug:workspace>/", include("stamgast.today.urls")),
    path("w/<slug:workspace>/strategy/", include("stamgast.strategy.urls")),
    path("w/<slug:workspace>/coach/", include("stamgast.coaching.urls")),
    path("w/<slug:workspace>/hours/", include("stamgast.hours.urls")),
    path("w/<slug:workspace>/plan/", include("stamgast.publishing.urls")),
    path("w/<slug:workspace>/posts/", include("stamgast.planner.urls")),
    path("w/<slug:workspace>/pictures/", include("stamgast.media.urls")),
    path("w/<slug:workspace>/conversations/", include("stamgast.conversations.urls")),
    path("w/<slug:workspace>/knowledge/", include("stamgast.knowledge.urls")),
    path("w/<slug:workspace>/saved-replies/", include("stamgast.saved_replies.urls")),
    path("w/<slug:workspace>/experts/", include("stamgast.experts.urls")),
    path("w/<slug:workspace>/rules/", include("stamgast.routing.urls")),
    path("w/<slug:workspace>/moderation/", include("stamgast.moderation.urls")),
    path("w/<slug:workspace>/notices/", include("stamgast.notices.urls")),
    path("w/<slug:workspace>/people/", include("stamgast.people.urls")),
    path("w/<slug:workspace>/following/", include("stamgast.following.urls")),
    path("w/<slug:workspace>/learn/", include("stamgast.learning.urls")),
    path("w/<slug:workspace>/channels/", include("stamgast.channels.urls")),
    path("", include("stamgast.hooks.urls")),
]
