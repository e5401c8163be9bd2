"""How languages write what Django would write as in one country."""
