"""Explainable advice on purposes, posts and replies, and triage of what comes in; no model needed."""
