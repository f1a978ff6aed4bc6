"""Pure rules of showings."""
