"""English: expressions of time, and the words around them, that English press text writes."""
