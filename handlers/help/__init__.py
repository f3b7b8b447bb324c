"""Help: what the desk does, how to reach it."""
