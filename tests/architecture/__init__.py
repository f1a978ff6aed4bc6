"""The shape of the code itself: names, directions, what may be read where."""
