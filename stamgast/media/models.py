"""Pictures, cleaned of what cameras write into them, with their alternative text."""

from django.db import models

from stamgast.workspaces.models import Member, Workspace


class Picture(models.Model):
    """A picture as it will be sent: re-encoded, without EXIF, with words for those who do not see it."""

    workspace = models.ForeignKey(Workspace, on_delete=models.CASCADE, related_name="pictures")
    file = models.FileField(upload_to="pictures/%Y/%m/")
    media_type = models.CharField(max_length=40)
    width = models.PositiveIntegerField()
    height = models.PositiveIntegerField()
    size = models.PositiveIntegerField()
    sha256 = models.CharField(max_length=64)
    alternative_text = models.TextField(blank=True)
    added_by = models.ForeignKey(Member, on_delete=models.SET_NULL, null=True)
    added_at = models.DateTimeField(auto_now_add=True)
