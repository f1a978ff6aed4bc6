"""The demo catalogue: its texts, its generated artwork, and what loads them."""
