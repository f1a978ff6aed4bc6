"""What the newsroom asks the database."""
