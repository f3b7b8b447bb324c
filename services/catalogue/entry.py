"""What all entries of the catalogue share."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, StringConstraints

Code = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=32)]
"""What the database and callback data keep of an entry: short, and never changed once used."""

Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200)]


class Entry(BaseModel):
    """Frozen; a key that nobody reads is a mistake and refused."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)
