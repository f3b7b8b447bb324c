"""What the simulated world remembers."""

from dataclasses import dataclass

from playground.config import PlaygroundConfig
from playground.state.callbacks import Callbacks
from playground.state.changes import CONTROLS, MAIL, SMS, UPDATES, USERS, Changes
from playground.state.chats import Chats
from playground.state.clock import Clock
from playground.state.database import Database
from playground.state.faults import Faults
from playground.state.files import Files
from playground.state.history import History
from playground.state.mails import Mails
from playground.state.settings import Settings
from playground.state.texts import Texts
from playground.state.updates import Updates
from playground.state.users import Users


@dataclass(frozen=True, slots=True)
class State:
    """Everything the world remembers, over one database file."""

    db: Database
    changes: Changes
    clock: Clock
    settings: Settings
    users: Users
    chats: Chats
    updates: Updates
    callbacks: Callbacks
    history: History
    files: Files
    texts: Texts
    mails: Mails
    faults: Faults

    @classmethod
    def open(cls, config: PlaygroundConfig) -> "State":
        """Open, or create, the state under ``config.state_dir``."""
        db = Database(config.state_dir / "playground.sqlite3")
        changes = Changes(db)
        clock = Clock(config.clock_path)
        settings = Settings(db)
        return cls(
            db=db,
            changes=changes,
            clock=clock,
            settings=settings,
            users=Users(db, changes),
            chats=Chats(db, changes, clock),
            updates=Updates(db, changes, settings),
            callbacks=Callbacks(db, changes, config.callback_seconds),
            history=History(db, clock),
            files=Files(db),
            texts=Texts(db, changes, clock),
            mails=Mails(db, changes, clock),
            faults=Faults(db, changes),
        )

    def reset(self) -> None:
        """An empty world, at real time. A webhook stays set: it is the product's, and the product still runs."""
        webhook, allowed = self.settings.get("webhook"), self.updates.allowed
        people = [user.id for user in self.users.all()]
        self.db.wipe()
        self.clock.reset()
        if webhook:
            self.settings.put("webhook", webhook)
        self.updates.allow(allowed)
        for topic in (USERS, SMS, MAIL, UPDATES, CONTROLS, *(f"chat:{user_id}" for user_id in people)):
            self.changes.touch(topic)

    def close(self) -> None:
        """Let the waiting go and close the file."""
        self.changes.close()
        self.db.close()
