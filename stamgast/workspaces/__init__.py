"""Teams: workspaces, members, roles, sign-in, the audit log."""
