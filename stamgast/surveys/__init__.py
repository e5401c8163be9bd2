"""Asking people: a bank of questions, and a short survey anyone with its link can answer."""
