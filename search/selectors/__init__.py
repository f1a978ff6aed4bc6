"""Reads of a search: which showings match what somebody typed."""
