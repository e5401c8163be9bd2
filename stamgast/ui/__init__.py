"""What all pages share: base templates, style sheet, small scripts, template tags."""
