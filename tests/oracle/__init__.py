"""A second opinion on what the world may see: slow, plain, and written from the design alone.

It reads the editors' own tables and shares no code with delivery or with the rules of licences.
"""
