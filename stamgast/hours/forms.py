"""What is typed about hours and absences."""

from datetime import datetime
from zoneinfo import ZoneInfo

from django import forms
from django.utils.translation import gettext_lazy as _

WALL = forms.DateTimeInput(attrs={"type": "datetime-local"})


class AbsenceForm(forms.Form):
    """From when to when somebody is away, in the workspace's wall time."""

    from_at = forms.CharField(label=_("From"), widget=WALL)
    to_at = forms.CharField(label=_("until"), widget=WALL)
    reason = forms.CharField(label=_("Why"), max_length=120, required=False)

    def instants(self, zone: str) -> tuple[datetime, datetime] | None:
        """Return both instants, None when one of them is not a time."""
        try:
            begins, ends = (datetime.fromisoformat(self.cleaned_data[name]) for name in ("from_at", "to_at"))
        except ValueError:
            return None
        where = ZoneInfo(zone)
        return begins.replace(tzinfo=where), ends.replace(tzinfo=where)
