"""One question, one SQL file, one typed function."""
