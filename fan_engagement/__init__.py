"""What fans do with titles: ratings, reactions, comments, watchlists, progress, moderation."""
