"""The checks that readers and writers share: the same bytes as before, and the same bytes everywhere."""

from hrdocs.testing import checks, isolation
from hrdocs.testing.carrier_subjects import CarrierSubject
from hrdocs.testing.cases import Case
from hrdocs.testing.fault import CheckFailed
from hrdocs.testing.wordlists import list_faults


def golden(subject: CarrierSubject, case: Case) -> None:
    """A case gives exactly the bytes that stand beside its source."""
    given, folder = subject.given(case), case.source.parent
    for name, data in given.items():
        if not (folder / name).is_file():
            raise CheckFailed(f"{case}: has no {name}; write it with --update-golden and read it")
        if (folder / name).read_bytes() != data:
            raise CheckFailed(f"{case}: differs from {name}:\n{checks.difference((folder / name).read_bytes(), data)}")
    written = {f"expected/{path.name}" for path in (folder / "expected").glob("*")}
    if lost := sorted(written - set(given)):
        raise CheckFailed(f"{case}: no longer gives {lost[0]}")


def is_deterministic(subject: CarrierSubject) -> None:
    """Fresh interpreters give the same bytes under another hash seed, time zone, locale and order of cases."""
    sources = [case.source.resolve() for case in subject.cases]
    runs = [
        isolation.run("given", subject.registry, cases=order, environment=setting, role=subject.role, name=subject.name)
        for setting, order in zip(checks.SETTINGS, (sources, sources[::-1]), strict=True)
    ]
    for case, source in zip(subject.cases, sources, strict=True):
        one, two = (run[str(source)] for run in runs)
        for name in sorted({*one, *two}):
            if one.get(name) != two.get(name):
                difference = checks.difference(one.get(name, "").encode(), two.get(name, "").encode())
                raise CheckFailed(f"{case}: {name} differs between two interpreters:\n{difference}")


def imports_fast(subject: CarrierSubject) -> None:
    """The hook module imports in a fifth of a second of processor time and takes no heavy library in."""
    checks.require_fast_import(subject.module, subject.registry)


def has_sound_lists(subject: CarrierSubject) -> None:
    """The word lists of the package say what they are; their rows have a language, compile and stand once."""
    checks.refuse(None, list_faults(subject.package) if subject.package else ())
