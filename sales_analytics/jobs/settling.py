"""Loaded libraries out of the collector's sight: to look through them takes longer than a small import."""

import atexit
import gc


def settle() -> None:
    """Whatever is in memory now stays until the process ends, and is never looked through again."""
    gc.freeze()
    atexit.register(gc.unfreeze)
