"""The published description of the API, made from the same shapes and parameters that run it."""
