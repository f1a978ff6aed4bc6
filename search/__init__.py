"""Finding titles: query grammar, full text, facets, suggestions, similar titles."""
