"""Speed and memory against bare readings of the same bytes, in one run: python -m bench."""
