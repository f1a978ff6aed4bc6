"""A newsroom's plan for the next minute, what it must look like at any instant, and who asks."""
