"""What the world may read, as finished JSON: every statement is made from one visibility rule."""
