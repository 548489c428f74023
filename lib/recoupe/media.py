"""Media: the types under which a notebook hands over what it shows, for the exporters to read."""

PROSE = "application/vnd.recoupe.prose+json"
TABLE = "application/vnd.recoupe.table+json"
EVIDENCE = "application/vnd.recoupe.evidence+json"
NUMBERS = "application/vnd.recoupe.numbers+json"
LISTED = ("agree", "differ", "speak")  # topics whose sentences are the items of a list
