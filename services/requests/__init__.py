"""A request for a certificate: its states, its form, and its way from draft to the review of the desk."""
