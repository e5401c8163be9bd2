"""Stamgast: the workbench for people who want to talk with others on social media."""
