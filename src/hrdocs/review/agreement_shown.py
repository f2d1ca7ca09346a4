"""Showing how far two readers agree: tables for a terminal, or lines of JSON."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

import rich.box
from rich.table import Table
from rich.text import Text

from hrdocs import codec, show
from hrdocs.marks import Mark
from hrdocs.review.agreement import Agreement
from hrdocs.text import shown

_Pairs = Sequence[tuple[Mark, Mark]]


def put(found: Sequence[Agreement], differing: _Pairs, *, names: tuple[str, str]) -> None:
    """Print agreement by field, then where two readers differ; `names` are those of their files."""
    console = show.console()
    console.print(_by_field(found))
    console.print(_differences(differing, names) if differing else Text("they differ nowhere"))


def _by_field(found: Sequence[Agreement]) -> Table:
    table = _table("field", "both judged", "agree", "kappa", "one alone")
    for each in found:
        numbers = (str(each.both), str(each.agreed), _decimal(each.kappa), str(each.only_one))
        table.add_row(Text(shown(each.name)), *numbers)
    return table


def _differences(differing: _Pairs, names: tuple[str, str]) -> Table:
    table = _table("field", "record", *names)
    for one, other in differing:
        table.add_row(Text(shown(one.name)), one.record[:12], *(Text(shown(_said(each))) for each in (one, other)))
    return table


def _table(*columns: str) -> Table:
    table = Table(box=rich.box.SIMPLE_HEAD, pad_edge=False)
    for name in columns:
        table.add_column(shown(name), overflow="fold")
    return table


def _said(mark: Mark) -> str:
    corrected = f" → {mark.corrected}" if mark.corrected else ""
    return f"{mark.verdict}{corrected}{f' ({mark.note})' if mark.note else ''}"


def _decimal(kappa: Fraction | None) -> str:
    return "–" if kappa is None else f"{float(kappa):.2f}"


def lines(found: Sequence[Agreement], differing: _Pairs) -> Iterator[str]:
    """Iterate over the same as lines of JSON; kappa is a decimal with two digits, as a string, or null."""
    for each in found:
        kappa = None if each.kappa is None else _decimal(each.kappa)
        data = {"field": each.name, "both": each.both, "agreed": each.agreed, "only_one": each.only_one, "kappa": kappa}
        yield f"{codec.canonical(data).decode()}\n"
    for one, other in differing:
        pair = {"field": one.name, "record": one.record, "one": codec.to_data(one), "other": codec.to_data(other)}
        yield f"{codec.canonical(pair).decode()}\n"
