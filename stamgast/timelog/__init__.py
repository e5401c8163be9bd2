"""Time, like the telephone's: hours planned, hours spent, what they brought, and what can be promised."""
