"""Looking back: database rows become tables, tables become figures."""
