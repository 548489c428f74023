"""French: verbs and their forms, words of a sentence, nouns, numbers, the editable word lists."""
