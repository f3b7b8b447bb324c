"""The parts of the driver for scripts; :mod:`playground.people` is its face."""
