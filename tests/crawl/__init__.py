"""Looking for what must not come out: catalogues of marked words, and readers who ask for all."""
