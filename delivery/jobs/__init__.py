"""Delivery's work: compiling, writing, draining, verifying. Every job may run twice."""
