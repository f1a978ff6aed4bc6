"""`make bench`: what reads cost beside one ideal statement, on a catalogue made for it."""
