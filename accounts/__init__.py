"""People who sign in: users, roles, and later viewer profiles, consents and tokens."""
