"""Publish: an executed notebook in, a page of HTML or a tagged PDF out.

    notebook -> document (markdown, outputs, svg -> blocks) -> html | typst -> pdf

`document` reads a notebook into blocks and numbers them; `html` and `typst` write blocks; nothing is shown that is
not a block, and every string is cleaned once, where it enters a block.
"""
