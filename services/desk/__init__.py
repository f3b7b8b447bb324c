"""What the desk looks up: requests, the fate of their messages, figures, lists and the audit trail (`domain` §10)."""
