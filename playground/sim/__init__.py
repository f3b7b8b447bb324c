"""The simulation API under ``/sim``, and the two services beside Telegram: the SMS gateway and the mail server."""
