"""Setting the security questions."""
