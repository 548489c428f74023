"""Scale: the same work in chunks, on as many workers as there are."""
