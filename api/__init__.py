"""The public contract: the delivery API v1, its errors, caching and schema."""
