"""What calls for a member: promises running out, being asked for; in the app and by mail, without nagging."""
