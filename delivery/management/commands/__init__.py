"""Delivery's commands."""
