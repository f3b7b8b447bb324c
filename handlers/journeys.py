"""Every journey and every command of the counter."""

from handlers.account.account import MyAccount
from handlers.account.signup import SignUp
from handlers.chat.commands import Commands
from handlers.chat.journey import Journeys
from handlers.desk.audit import Audit
from handlers.desk.card import Card
from handlers.desk.commands import by_name
from handlers.desk.figures import Export, Figures
from handlers.desk.guide import Guide
from handlers.desk.messages import Messages
from handlers.desk.queue import Queue
from handlers.desk.roster import Roster
from handlers.desk.search import Search
from handlers.desk.sending import Sending
from handlers.help.topics import Help, look_for
from handlers.home.certificates import Certificates, OneCertificate
from handlers.home.follow import FollowRequest
from handlers.home.menu import Home
from handlers.home.public_key import PublicKey
from handlers.home.requests import Requests
from handlers.order.form import Order
from handlers.order.products import Products
from handlers.order.supplement import Supplement
from handlers.questions.setting import SetQuestions
from handlers.retrieval.counter import AtCounter
from handlers.retrieval.renew import Renew
from handlers.retrieval.retrieve import Retrieve
from handlers.revocation.form import RevocationForm
from handlers.revocation.revoke import Revoke
from handlers.signing.sign import Sign


def all_journeys() -> Journeys:
    return Journeys(
        Home(), Help(), SignUp(), MyAccount(), Products(), Order(), Supplement(), Requests(), FollowRequest(),
        Certificates(), OneCertificate(), PublicKey(), Sign(), SetQuestions(), Retrieve(), Renew(), AtCounter(),
        Revoke(), RevocationForm(), Queue(), Sending(), Card(), Guide(), Roster(),
        Search(), Messages(), Figures(), Export(), Audit(),
    )  # fmt: skip


def all_commands() -> Commands:
    return Commands({"help": look_for, "aide": look_for, **by_name()})
