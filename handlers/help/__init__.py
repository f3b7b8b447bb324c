"""Help: topics by subject, their search, the contacts of the person's own offices."""
