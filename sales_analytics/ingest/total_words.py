"""What the words of a total row say: whether it is of everything, of a part, and the names of that part."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

AVERAGE = re.compile(r"平均|均值|\baverage\b|\bmean\b|\bavg\b")
GRAND = re.compile(r"总计|总和|grand|overall")
PART = re.compile(r"小计|\bsub")
NO_NAME = re.compile(
    r"[小合总共累]计|总和|汇总|本[页月组期表]|全[部体]|所有|金额|销售额|业绩|订单|(?:人民币|美[元金]|万?元)|[:：()【】\[\]/\-–—]"
    r"|\b(?:grand|overall|sub[ -]?totals?|sub|totals?|sums?|for|of|the|all|amount|sales|orders?|usd|cny|rmb|eur)\b"
)
KIND_OF_PART = re.compile(
    r"(?<=.)(?:大?区域?|[小大战]?[组队]|部门?|分?公司)$|\s+(?:team|group|region|department|company)$"
)


@dataclass(frozen=True, slots=True)
class TotalRow:
    """A row that was skipped as a total: where it stands, what it is called, folded ("" by its sum alone), and the
    words in it that may name the rows it adds up, what it is called before its other cells.
    """

    row: int
    label: str
    names: tuple[str, ...] = ()

    @property
    def is_average(self) -> bool:
        return AVERAGE.search(self.label) is not None

    @property
    def is_grand(self) -> bool:
        return GRAND.search(self.label) is not None and not name_in(self.label)

    @property
    def is_partial(self) -> bool:
        """A subtotal, or one that names something."""
        return PART.search(self.label) is not None or bool(name_in(self.label))


def total_row(row: int, label: str, others: Iterable[str]) -> TotalRow:
    """The total that is called `label`; `others` are the further words of its row."""
    words = [one for one in (name_in(label), *others) if one not in ("", label)]
    return TotalRow(row, label, tuple(dict.fromkeys((*words, *(KIND_OF_PART.sub("", one) for one in words)))))


def name_in(label: str) -> str:
    """ "华东" of "华东小计", "east" of "subtotal for east:"; "" where nothing is named."""
    return " ".join(NO_NAME.sub(" ", label).split())
