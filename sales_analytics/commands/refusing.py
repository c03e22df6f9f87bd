"""Why nothing was loaded, or would be, and what to do about it."""

from collections.abc import Iterator

from sales_analytics.ingest.reading import FileReading, Question
from sales_analytics.language.speech import speak

MOST_FLAGS = 8
CORRECT = "Correct these cells and import the file again, or take the good rows with --accept-rejects."
ANSWER = "Questions are open: answer them with the options in brackets."
PASS_OVER = f"{ANSWER[:-1]}, or leave their rows out with --accept-rejects."
NOTHING = "No sheet of it has a row that can be loaded."


def what_to_do(reading: FileReading) -> str:
    """The remedies for all that holds the file back, in one line."""
    return " ".join(_remedies(reading))


def _remedies(reading: FileReading) -> Iterator[str]:
    questions = [one for sheet in reading.sheets for one in sheet.questions if one.holds_back != "nothing"]
    if questions:
        yield ANSWER if any(one.holds_back == "file" for one in questions) else PASS_OVER
    elif any(problem.severity == "reject" for sheet in reading.sheets for problem in sheet.problems):
        yield CORRECT
    else:
        yield NOTHING


def asked(question: Question) -> str:
    """The question with how to answer it: the likely answer, or each of them where none is likely."""
    flags = [question.option_flag] if question.likely else list(question.flags) or [question.option_flag]
    shown = [*flags[:MOST_FLAGS], *(["…"] if len(flags) > MOST_FLAGS else [])]
    return f"{speak(question.text, 'en')} ({' | '.join(shown)})"
