"""What a command answers to the shell."""

from enum import IntEnum


class Exit(IntEnum):
    DONE = 0  # also "nothing new"
    REFUSED = 1  # because of problems in a file, or an invariant that does not hold
    WRONG = 2  # the file cannot be read, or the command is wrong
