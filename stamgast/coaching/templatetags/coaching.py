"""Shows the marked words of an example."""

import re

from django import template
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

register = template.Library()
_MARKED = re.compile(r"\[\[(.*?)\]\]", re.DOTALL)


@register.filter
def marked(text: str) -> SafeString:
    """Turn the ``[[marked]]`` words of an example into marks; everything is escaped before."""
    return mark_safe(_MARKED.sub(r"<mark>\1</mark>", escape(text)))  # noqa: S308  escaped just now
