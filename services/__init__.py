"""The rules of the registration desk. Nothing here knows of Telegram, of a web server or of the conversations."""
