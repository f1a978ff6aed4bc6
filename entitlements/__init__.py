"""What it takes to read or play something: products, grants, access rules, the one decision."""
