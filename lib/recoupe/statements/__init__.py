"""Statements: figures, facts, dated events, and where sources differ on them."""
