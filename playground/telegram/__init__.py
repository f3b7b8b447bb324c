"""The Bot API half: https://core.telegram.org/bots/api, as strict as Telegram."""
