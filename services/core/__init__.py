"""What every service stands on: clock, errors, unit of work, vault, audit trail, texts, outbox."""
