"""What the world may see: every publishable item compiled into showings, read as of an instant."""
