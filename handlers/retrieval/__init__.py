"""The six steps of the retrieval."""
