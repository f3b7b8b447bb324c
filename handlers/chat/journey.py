"""What a journey is: it shows a screen and reacts to taps, texts and files. Its step is read from its own tables."""

from abc import ABC, abstractmethod
from typing import ClassVar

from handlers.chat.screen import Screen
from handlers.chat.visit import Visit
from services.core.errors import Invalid


class Journey(ABC):
    """`tidy`: what a person types or sends is removed from the chat once it is kept."""

    name: ClassVar[str]
    tidy: ClassVar[bool] = True

    @abstractmethod
    async def screen(self, visit: Visit) -> Screen:
        """What the person sees now."""

    @abstractmethod
    async def tap(self, visit: Visit, action: str, arg: str) -> None:
        """A button of the current screen. Raises GuichetierError: the screen is shown again under its text."""

    async def text(self, visit: Visit, text: str) -> None:
        raise Invalid("error-text-unexpected")

    async def file(self, visit: Visit, name: str, content: bytes) -> None:
        raise Invalid("error-file-unexpected")


class Journeys:
    """Every journey by name."""

    def __init__(self, *journeys: Journey) -> None:
        self._by_name = {journey.name: journey for journey in journeys}

    def __getitem__(self, name: str) -> Journey:
        return self._by_name.get(name, self._by_name["home"])

    def __contains__(self, name: str) -> bool:
        return name in self._by_name
