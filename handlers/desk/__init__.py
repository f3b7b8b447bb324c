"""The desk: the queue and the request's card, for agents of the office."""
