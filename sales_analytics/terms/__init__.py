"""Words that all rooms share; standard library only."""
