"""Charts: a table and Axes in, the Axes out; they compute nothing but the places of words."""
