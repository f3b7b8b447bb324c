"""What the desk shares out, decides and looks up: the queue, claims and approvals, requests, the fate of their
messages, figures, lists and the audit trail (`domain` §10)."""
