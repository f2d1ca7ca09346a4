"""The one error of the kit."""


class CheckFailed(AssertionError):
    """A plugin does not do what a check asks; the message says what, where, and what to do."""
