"""Builders of test data: each makes one complete, saved thing."""
