"""What is watched: event intake, roll-ups, trending scores, exports."""
