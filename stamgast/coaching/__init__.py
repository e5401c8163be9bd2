"""The coach inside a workspace: what it said of which text, what was put away, which rules are not for us."""
