"""Who signed up before a test begins: signing up itself is proved in tests of its own."""

from dataclasses import asdict

from models import Account
from playground.demo.cast import Identity
from services.profiles import Profile, Step, customer_id
from services.suite import Suite


async def enrol(suite: Suite, account: Account, me: Identity) -> None:
    """A customer, with e-mail and phone verified."""
    profile = Profile(me.given_name, me.surname, me.email, me.phone, asked=Step.DONE)
    account.profile_sealed = suite.vault.seal_json(f"account.profile:{account.id}", asdict(profile))
    account.customer_id, account.signed_up_at = customer_id(), suite.clock.now()
    await account.save()
