"""What each kind of item looks like to the world."""
