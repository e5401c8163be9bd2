"""Pages of the team, and the one page for everybody with a link."""
