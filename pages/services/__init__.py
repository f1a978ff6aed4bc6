"""What the newsroom does to pages besides writing them."""
