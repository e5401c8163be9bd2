"""Tags and filters for templates: `{% load stamgast %}`."""
