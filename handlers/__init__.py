"""The conversations: a folder for each journey. Thin: they parse, call one service, choose what to show."""
