"""Mail: sending by SMTP, reading by IMAP, and what a mail says once quotes and machinery are off."""
