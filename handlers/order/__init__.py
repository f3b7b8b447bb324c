"""Ordering: the catalogue, the form field by field, the recap."""
