"""The team's word for its purpose, for every template."""

from django.template import Library

from stamgast.strategy.words import purpose_word

register = Library()
register.filter(purpose_word)
