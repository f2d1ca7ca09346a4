"""Initials of persons: "J. R.", and those that two letters write where another alphabet has one: "S.Sh.", "Ju. M."."""

TWO_LETTERS = r"(?:[CDGKPSTZ]h|T[sz]|D[jz]|[IJY][aeou]|Д[жз])"
"""Pattern of the letters of one initial in a transcription, or of a sound that an alphabet has no letter for."""

INITIAL = rf"(?:[^\W\d_]|{TWO_LETTERS})\."
"""Pattern of one initial with its full stop."""

RUN = rf"(?:(?:[^\W\d_]\.-?[ ]?)+(?:{TWO_LETTERS}\.)?|{TWO_LETTERS}\.-?[ ]?(?:{INITIAL}-?[ ]?)+)"
"""Pattern of the initials of one person: two letters alone are none, which can be a word ("Yu.", "Ja.", "Ch.")."""
