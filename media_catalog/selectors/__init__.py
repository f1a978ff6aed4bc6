"""Reads of the catalogue that are more than a filter."""
