"""Trust: the coded sample, scores against it, agreement between coders, corrections."""
