"""The short way: public reads answered in front of Django, whose layers cost more than the read.

It serves what succeeds. Whatever is refused or fails is told by Django, as everything else is.
"""
