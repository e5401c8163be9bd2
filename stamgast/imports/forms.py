"""What is asked about an archive: its files, and whether it is ours."""

from typing import Any

from django import forms
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from stamgast.imports.operations import LARGEST_UPLOAD, MOST_FILES


class _SeveralFiles(forms.ClearableFileInput):
    allow_multiple_selected = True


class _Files(forms.FileField):
    """Several files in one field, each checked as Django checks one."""

    widget = _SeveralFiles

    def clean(self, data: Any, initial: Any = None) -> list[Any]:
        """Return the files, of which there is at least one."""
        return [super(_Files, self).clean(one, initial) for one in data or [None]]


class UploadForm(forms.Form):
    """The files of one archive; what is in them is found out while they are read."""

    archive = _Files(
        label=gettext_lazy("The archive"),
        help_text=gettext_lazy("One file, or all parts of it, up to 2 GB together. You need not unpack it."),
        widget=_SeveralFiles(attrs={"accept": ".zip,.tgz,.gz,.tar,.car,.csv,.xml,.json,.js,.xls"}),
    )

    def clean_archive(self) -> list[Any]:
        """Refuse what is more than is read."""
        files: list[Any] = self.cleaned_data["archive"]
        size = sum(file.size for file in files)
        if size > LARGEST_UPLOAD:
            raise forms.ValidationError(
                _("These files have %(size)s together; no more than 2 GB are read at once.")
                % {"size": filesizeformat(size)}
            )
        if len(files) > MOST_FILES:
            raise forms.ValidationError(_("No more than %(n)d files at once, please.") % {"n": MOST_FILES})
        return files


class ConfirmForm(forms.Form):
    """A person's word that what was found is to be taken in; about the account, too, where it is unclear."""

    is_ours = forms.BooleanField(label=gettext_lazy("Yes, this is the archive of this channel’s account."))

    def __init__(self, *args: Any, is_certain: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if is_certain:
            del self.fields["is_ours"]
