"""The root of every error that a person may meet.

Each carries the key of its text and the arguments of that text; the text itself says what happened and what to do
next. An error's `str()` holds the key only: arguments can be personal, and exceptions reach logs.
"""


class GuichetierError(Exception):
    """Something a person can be told: `key` names the text, `args_` fill it."""

    key = "error-internal"

    def __init__(self, key: str | None = None, **args_: object) -> None:
        self.key = key or self.key
        self.args_ = args_
        super().__init__(self.key)


class Invalid(GuichetierError):
    """What was typed or sent does not have the form asked for; nothing changed."""


class Refused(GuichetierError):
    """Understood, and not allowed: wrong code, no attempt left, not this person's."""


class Barred(Refused):
    """Refused until the registration office opens the way again: how to reach it is said with the text."""


class NotFound(GuichetierError):
    key = "error-not-found"


class Conflict(GuichetierError):
    """Somebody else was faster: the object has moved on since it was shown."""

    key = "error-conflict"


class Unavailable(GuichetierError):
    """An outside system or the disk fails; the person may try again and has lost nothing."""

    key = "error-unavailable"


class SettingsError(GuichetierError):
    """Settings, catalogue or keys that cannot be used: read by the person who starts the service."""

    key = "error-settings"

    def __init__(self, problems: list[str]) -> None:
        self.problems = problems
        super().__init__(problems="\n".join(problems))

    def __str__(self) -> str:
        return "\n".join(self.problems)
