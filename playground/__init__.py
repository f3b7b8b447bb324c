"""The world around the product, in one process: a Telegram, an SMS gateway, a mailbox.

What it is for
--------------
``python -m playground`` answers the Bot API, accepts the text messages and the mails that the product sends, and
lets a person (the page at ``/``) or a script (``/sim/...``, or :mod:`playground.people`) play the people at the
other end. No account, token or provider is needed. The product is told where it lives with ``BOT_API_URL``,
``SMS_URL`` and ``SMTP_URL`` and does not know the difference; it never imports this package, and this package
imports nothing of it.

How it is laid out
------------------
``state/``
    What the world remembers (people, chats, pending updates, files, texts, mails, faults, the clock), each in one
    file, all in one SQLite database, so that killing the product, or this process, loses nothing.
``telegram/``
    The Bot API over HTTP, strict where Telegram is strict, with Telegram's own error texts
    (https://core.telegram.org/bots/api).
``sim/``
    The simulation API under ``/sim``, the SMS gateway at ``/sms/send`` and the SMTP server.
``static/``
    The page.
``people.py``
    A driver for scripts and tests: people who tap buttons and read answers.
``server.py``
    Puts the above together.

What differs from Telegram, on purpose
--------------------------------------
* One bot, private chats. Chat ids are signed integers everywhere, so that groups can come.
* Formatting is HTML or explicit ``entities``; Markdown is refused as an unsupported parse mode.
* A photo keeps its bytes: only the dimensions in its ``PhotoSize`` list are those Telegram would give it.
* Moving the clock moves ``date`` in messages and the 48-hour rule. The age of a callback is real time, because the
  person is really waiting behind the button.
"""
