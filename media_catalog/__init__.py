"""What titles are made of: images and their renditions, people, genres, categories, credits."""
