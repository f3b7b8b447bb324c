"""Retrieval of a software certificate in six steps, by the holder alone (`domain` §4.4; ChamberSign guide, part 3)."""
