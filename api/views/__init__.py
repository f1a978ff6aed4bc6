"""The delivery API's endpoints."""
