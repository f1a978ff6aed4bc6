"""What the people who keep the product running look at: health, figures, logs, failed jobs."""
