"""Accounts: a person who chats, known by a numeric id."""

from uuid import UUID, uuid4

from models import Account, Conversation
from services.core.clock import Clock
from services.core.errors import Invalid, NotFound
from services.core.texts import LOCALES
from services.core.unit import transaction

Place = tuple[str, UUID | None, str]
"""Where a person is: the journey, the object they look at, the topic."""


def place_of(conversation: Conversation) -> Place:
    return conversation.journey, conversation.subject_id, conversation.topic


class Accounts:
    def __init__(self, clock: Clock) -> None:
        self._clock = clock

    async def meet(self, telegram_id: int, language: str | None) -> tuple[Account, Conversation]:
        """The person's account and place, made at the first contact; French unless their language is another known."""
        account = await Account.get_or_none(telegram_id=telegram_id).select_related("conversation")
        if account is not None:
            return account, account.conversation
        locale = (language or "")[:2]
        async with transaction(preliminary=True):
            account = await Account.create(
                id=uuid4(),
                telegram_id=telegram_id,
                locale=locale if locale in LOCALES else LOCALES[0],
                created_at=self._clock.now(),
            )
            conversation = await Conversation.create(id=uuid4(), account=account)
        return account, conversation

    async def by_id(self, account_id: UUID) -> tuple[Account, Conversation]:
        account = await Account.get_or_none(id=account_id).select_related("conversation")
        if account is None:
            raise NotFound
        return account, account.conversation

    async def speak(self, account: Account, locale: str = "") -> None:
        """Turn to that language, to the other one where none is named. Raises Invalid(`error-language-unknown`)."""
        locale = locale or LOCALES[(LOCALES.index(account.locale) + 1) % len(LOCALES)]
        if locale not in LOCALES:
            raise Invalid("error-language-unknown")
        account.locale = locale
        async with transaction():
            await account.save(update_fields=["locale"])

    async def reachable(self, account: Account, reachable: bool) -> None:
        """Whether the bot may write to this person: false once they have blocked it."""
        if account.reachable != reachable:
            account.reachable = reachable
            await account.save(update_fields=["reachable"])

    async def place(self, conversation: Conversation, before: Place) -> None:
        """Keep where the person has gone from `before`, in a unit: what led them there is then done.

        Where another process has led them elsewhere meanwhile, they stay there.
        """
        journey, subject_id, topic = before
        async with transaction():
            if place_of(conversation) != before:
                stayed = Conversation.filter(id=conversation.id, journey=journey, subject_id=subject_id, topic=topic)
                await stayed.update(
                    journey=conversation.journey, subject_id=conversation.subject_id, topic=conversation.topic
                )

    async def shown(self, conversation: Conversation, message_id: int) -> None:
        """The person's screen is that message now, the last of their chat."""
        conversation.message_id, conversation.buried = message_id, False
        await Conversation.filter(id=conversation.id).update(message_id=message_id, buried=False)

    async def bury(self, conversation: Conversation) -> None:
        """Something else stands below the person's screen: the next screen comes below that."""
        conversation.buried = True
        await Conversation.filter(id=conversation.id).update(buried=True)
