"""Charts of the report, drawn as SVG by hand: no renderer to start, and every colour and word is ours."""
