"""Pictures and films, cleaned of what cameras write into them, with their alternative text."""

from django.db import models

from stamgast.workspaces.models import Member, Workspace

CODEC_NAMES = {
    "avc1": "H.264", "avc3": "H.264", "hvc1": "H.265", "hev1": "H.265", "vp08": "VP8", "vp09": "VP9",
    "av01": "AV1",
}  # fmt: skip


class Picture(models.Model):
    """A picture as it is kept: re-encoded, without EXIF, with words for those who do not see it.

    The focus is what must stay in view when it is cut, in per cent from the left and from the top. A picture
    that only decorates needs a reason instead of words. What is removed can be brought back for a while.

    A film is kept as it came, but for what tells names and places; ``codec`` is how its pictures are written.
    What its file did not say is 0.
    """

    workspace = models.ForeignKey(Workspace, on_delete=models.CASCADE, related_name="pictures")
    file = models.FileField(upload_to="pictures/%Y/%m/")
    media_type = models.CharField(max_length=40)
    width = models.PositiveIntegerField()
    height = models.PositiveIntegerField()
    size = models.PositiveIntegerField()
    sha256 = models.CharField(max_length=64)
    milliseconds = models.PositiveIntegerField(default=0)
    codec = models.CharField(max_length=8, blank=True)
    frames_per_second = models.FloatField(default=0)
    alternative_text = models.TextField(blank=True)
    decorative_reason = models.CharField(max_length=200, blank=True)
    had_place = models.BooleanField(default=False)
    focus_x = models.PositiveSmallIntegerField(default=50)
    focus_y = models.PositiveSmallIntegerField(default=50)
    added_by = models.ForeignKey(Member, on_delete=models.SET_NULL, null=True)
    added_at = models.DateTimeField(auto_now_add=True)
    removed_at = models.DateTimeField(null=True)

    @property
    def is_film(self) -> bool:
        """Whether it moves for longer than a moment and may sound."""
        return self.media_type.startswith("video/")

    @property
    def seconds(self) -> int:
        """How long a film lasts."""
        return round(self.milliseconds / 1000)

    @property
    def codec_name(self) -> str:
        """How the pictures of a film are written, by the name programs show; else by its four letters."""
        return CODEC_NAMES.get(self.codec, self.codec)

    @property
    def is_explained(self) -> bool:
        """Whether those who do not see it miss nothing: it has words, or a reason why it needs none."""
        return bool(self.alternative_text.strip() or self.decorative_reason.strip())
