"""The client space: what waits for this person, their requests, their certificates, help."""
