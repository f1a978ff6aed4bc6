"""Delivery's reads: what compiling needs to know, and what the world asks for."""
