"""What the rules of English share: verb forms, words, verb groups, noun phrases and clauses."""
