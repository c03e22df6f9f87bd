"""Write the sample festival anew: python -m data.sample.make [FOLDER]. The same seed, the same bytes."""

import json
import sys
from pathlib import Path
from random import Random

from data.sample.answers import answers
from data.sample.people import cast
from data.sample.plans import march_2026, september_2025, september_2026
from data.sample.sheets import write_all
from data.sample.telling import Teller

SEED = 20260901


def make(folder: Path) -> None:
    """Write all spreadsheets and answers.json into `folder`."""
    people = cast(Random(SEED))
    plans = (september_2025(Random(SEED + 1)), march_2026(Random(SEED + 2)), september_2026())
    festivals = [Teller(plan, people, Random(f"{SEED} {plan.key}")).tell() for plan in plans]
    folder.mkdir(parents=True, exist_ok=True)
    write_all(folder, people, festivals)
    known = {one.plan.key: answers(one, people) for one in festivals}
    text = json.dumps(known, ensure_ascii=False, indent=1, sort_keys=True)
    (folder / "answers.json").write_text(text + "\n", "utf-8")


if __name__ == "__main__":
    make(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent)
