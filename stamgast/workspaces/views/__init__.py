"""Pages and answers about sign-in, workspaces and teams."""
