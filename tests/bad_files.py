"""Files as they should not be, and what is said of each: one line, and the rest of the corpus goes through."""

from pathlib import Path

GOOD = "La maire de Brest, Anne Leroux, a annoncé mardi 2 mars 2021 la fin de la grève.\n"

# The bytes of a page, and what the note on it holds; '' where the page is read.
PAGES: dict[str, tuple[bytes, str]] = {
    "empty": (b"", "empty"),
    "white space": (b" \n\t\r\n  \xc2\xa0\n", "empty"),
    "byte order mark only": (b"\xef\xbb\xbf", "empty"),
    "zero bytes": (b"\0" * 500, "binary"),
    "a zero byte": (GOOD.encode() + b"\0" + GOOD.encode(), "binary"),
    "an image": (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\xff\xd8" * 90, "binary"),
    "a program": (bytes(range(256)) * 40, "binary"),
    "an archive": (b"PK\x03\x04\x14\0\0\0\x08\0" * 30, "binary"),
    "half of UTF-16": (b"\xff\xfeL\0a\0 \0m", "UTF-16"),
    "lone surrogates": ("Le maire \ud83d a \udc00 dit.\n".encode("utf-8", "surrogatepass") * 3, ""),
    "surrogates of UTF-16": ("Le maire \ud83d a dit.".encode("utf-16", "surrogatepass"), "UTF-16"),
    "mixed encodings": (GOOD.encode() + "L’été à Brest, déjà.\n".encode("cp1252") + GOOD.encode(), ""),
    "cut in a letter": (GOOD.encode() + "é".encode()[:1], ""),
    "overlong": (GOOD.encode() + b"\xc0\xaf\xc0\xae", ""),
    "old Mac lines": (GOOD.replace("\n", "\r").encode() * 4, ""),
    "odd line ends": (f"{GOOD}\x0b{GOOD}\x0c{GOOD}\x85{GOOD}\u2028{GOOD}\u2029{GOOD}".encode(), ""),
    "escape sequences": (f"\x1b[31m{GOOD}\x1b]0;x\x07".encode() * 9, ""),
    "right to left": (f"\u202e{GOOD}\u2067{GOOD}".encode(), ""),
    "markup": (b"<script>alert(1)</script> {{ 7*7 }} #eval(1) $$\\input{x}$$\n" + GOOD.encode(), ""),
    "formulas": (f"=cmd|'/c calc'!A1\n@SUM(1)\n+1\n-1\n« =1+1 », a dit Anne Leroux.\n{GOOD}".encode(), ""),
    "one mark": ("« ".encode() * 2000, ""),
    "one word": (b"a" * 100_000, ""),
    "combining": (("e" + "\u0301" * 5000 + "\n").encode() + GOOD.encode(), ""),
}

NAMES = [
    "le titre 'été'.txt", 'deux "mots".txt', "deux\nlignes.txt", "報道 статья مقال.txt", "-p.txt", "a;b=c,d.txt",
    "=1+1.txt", "%s{0}.txt", "$(id).txt", "a.b.c.txt", "tab\t.txt", "<b>gras<b>.txt", "CON.txt", "😀.txt",
    "x" * 240 + ".txt", "back\\slash.txt", "\u202ekcab.txt", "espace .txt", "MAJUSCULES.TXT",
]  # fmt: skip

# What study.yml holds, and what is said of it.
STUDIES: dict[str, tuple[str, str]] = {
    "empty": ("", "not a list of keys"),
    "a list": ("- a\n- b\n", "not a list of keys"),
    "a word": ("bonjour", "not a list of keys"),
    "no title": ("language: fr\n", "title: missing"),
    "title a number": ("title: 5\n", "title"),
    "title a list": ("title: [a]\n", "title"),
    "title null": ("title: null\n", "title"),
    "tab": ("title: a\nactors:\n\t- id: b\n", "line 3: not YAML"),
    "open quote": ("title: 'a\n", "not YAML"),
    "open bracket": ("title: a\nactors: [{id: b}\n", "not YAML"),
    "doubled key": ("title: a\ntitle: b\n", "the key 'title' stands twice"),
    "list as key": ("? [a, b]\n: c\ntitle: a\n", "study.yml"),
    "mapping as key": ("? {a: b}\n: c\ntitle: a\n", "study.yml"),
    "number as key": ("title: a\n5: b\n", "5: unknown key"),
    "null as key": ("title: a\n~: b\n", "None: unknown key"),
    "two documents": ("title: a\n---\ntitle: b\n", "not YAML"),
    "anchor": ("title: &x a\nsubtitle: *x\n", "aliases (*name) are not allowed"),
    "merge": ("title: a\nactors: [&x {id: b}, {<<: *x}]\n", "aliases (*name) are not allowed"),
    "billion laughs": (
        "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(f"{b}: &{b} [{','.join(f'*{a}' for _ in range(9))}]\n" for a, b in zip("abcdefgh", "bcdefghi", strict=True)),
        "aliases (*name) are not allowed",
    ),
    "python tag": ("title: !!python/object/apply:os.system ['touch pwned']\n", "not YAML"),
    "python name": ("title: !!python/name:os.system\n", "not YAML"),
    "unknown tag": ("title: !go a\n", "not YAML"),
    "bad binary": ("title: !!binary 'é'\n", "not YAML"),
    "bad int": ("title: !!int a\n", "study.yml"),
    "bad float": ("title: !!float a\n", "study.yml"),
    "bad timestamp tag": ("title: !!timestamp a\n", "study.yml"),
    "bad date": ("title: a\nreport_date: 2021-13-45\n", "study.yml"),
    "date of no day": ("title: a\nevents: [{id: e, match: [a], date: 2021-02-30}]\n", "study.yml"),
    "a set": ("title: a\nactors: !!set {a, b}\n", "actors"),
    "pairs": ("title: a\nactors: !!pairs [a: b]\n", "actors"),
    "deep lists": ("title: " + "[" * 20_000 + "]" * 20_000, "too deep"),
    "deep mappings": ("title: " + "{a: " * 20_000, "too deep"),
    "deep and well": ("title: a\nactors: " + "[" * 150 + "]" * 150, "actors"),
    "deep blocks": ("\n".join(" " * i + "a:" for i in range(3000)), "too deep"),
    "large": ("title: a\n# " + "x" * 5_000_001, "larger than 5 MB"),
    "large number": ("title: a\nquote_limit: " + "9" * 5000, "study.yml"),
    "not a number": ("title: a\nquote_limit: .nan\n", "quote_limit"),
    "infinite": ("title: a\nfacts: [{id: f, match: [a], expect: {number: .inf}}]\n", "facts[1].expect.number"),
    "expect a list": ("title: a\nfacts: [{id: f, match: [a], expect: [1]}]\n", "facts[1].expect"),
    "actors a number": ("title: a\nactors: 5\n", "actors"),
    "actors a mapping": ("title: a\nactors: {id: b}\n", "actors"),
    "actors null": ("title: a\nactors: null\n", "actors"),
    "actors of words": ("title: a\nactors: [b, c]\n", "actors[1]"),
    "actor null": ("title: a\nactors: [null]\n", "actors[1]"),
    "aliases a number": ("title: a\nactors: [{id: b, aliases: 5}]\n", "actors[1].aliases"),
    "alias a number": ("title: a\nactors: [{id: b, aliases: [5]}]\n", "actors[1].aliases[1]"),
    "alias empty": ("title: a\nactors: [{id: b, aliases: ['']}]\n", "is not a name"),
    "alias of marks": ("title: a\nactors: [{id: b, aliases: ['«!»']}]\n", "is not a name"),
    "id a list": ("title: a\nactors: [{id: [b]}]\n", "is not an id"),
    "id with a line": ('title: a\nactors: [{id: "b\\nc"}]\n', "is not an id"),
    "id a formula": ("title: a\nactors: [{id: =1+1}]\n", "is not an id"),
    "id very long": (f"title: a\nactors: [{{id: 'é{'x' * 100_000}'}}]\n", "actors[1].id: 'éxxx"),
    "doubled ids": ("title: a\nactors: [{id: b}, {id: b}]\n", "the id 'b' stands 2 times"),
    "part of itself": ("title: a\nactors: [{id: b, part_of: b}]\n", "is part of itself"),
    "circle of three": (
        "title: a\nactors: [{id: b, part_of: c}, {id: c, part_of: d}, {id: d, part_of: b}]\n", "is part of itself",
    ),
    "part of nothing": ("title: a\nactors: [{id: b, part_of: z}]\n", "part_of 'z' is none of b"),
    "part of a list": ("title: a\nactors: [{id: b, part_of: [b]}]\n", "actors[1].part_of"),
    "unknown key": ("title: a\ncolour: red\n", "colour: unknown key; the known ones are title"),
    "unknown key within": ("title: a\nthemes: [{id: t, match: [a], expect: {}}]\n", "themes[1].expect: unknown key"),
    "reserved key": ("title: a\nfolder: /\n", "folder: unknown key"),
    "match a number": ("title: a\nthemes: [{id: t, match: 5}]\n", "themes[1].match"),
    "match of numbers": ("title: a\nthemes: [{id: t, match: [5]}]\n", "themes[1].match[1]"),
    "match empty": ("title: a\nthemes: [{id: t, match: ['']}]\n", "themes[1].match[1]"),
    "match of a star": ("title: a\nthemes: [{id: t, match: ['*']}]\n", "themes[1].match[1]"),
    "match of nots": ("title: a\nthemes: [{id: t, match: ['-a']}]\n", "themes[1].match[1]"),
    "report_date a number": ("title: a\nreport_date: 5\n", "report_date"),
    "report_date a word": ("title: a\nreport_date: hier\n", "report_date"),
    "language": ("title: a\nlanguage: de\n", "language"),
    "control characters": ("title: a\x07b\n", "study.yml"),
    "zero byte": ("title: a\0b\n", "study.yml"),
}  # fmt: skip

# What documents.csv holds (bytes), and what is said of it; '' where it is read.
DOCUMENTS: dict[str, tuple[bytes, str]] = {
    "byte order mark": ("\ufefffile,outlet\na.txt,Le Fil\n".encode(), ""),
    "semicolons": (b"file;outlet\na.txt;Le Fil, quotidien\n", ""),
    "tabs": (b"file\toutlet\na.txt\tLe Fil\n", ""),
    "old Mac lines": (b"file,outlet\ra.txt,Le Fil\r", ""),
    "quoted lines": (b'file,note\na.txt,"une\nligne ""de"" plus"\n', ""),
    "formulas": (b"file,outlet,title\na.txt,=1+1,@SUM(A1)\n", ""),
    "short rows": (b"file,outlet,note\na.txt\n", ""),
    "empty rows": (b"file,outlet\n\n,\na.txt,x\n\n", ""),
    "empty": (b"", "documents.csv: empty"),
    "white space": (b"\n  \n", "documents.csv: empty"),
    "zero bytes": (b"\0\0\0", "documents.csv"),
    "windows": ("file,outlet\na.txt,été\n".encode("cp1252"), "not UTF-8"),
    "utf-16": ("file,outlet\na.txt,été\n".encode("utf-16"), "not UTF-8"),
    "no header": (b"a.txt,Le Fil\n", "line 1: unknown column 'a.txt'"),
    "wrong column": (b"file,colour\na.txt,red\n", "line 1: unknown column 'colour'"),
    "doubled column": (b"file,outlet,outlet\na.txt,x,y\n", "line 1: the column 'outlet' stands twice"),
    "no file column": (b"outlet\nx\n", "no column 'file'"),
    "too many cells": (b"file\na.txt,b\n", "line 2: 2 cells under 1 columns"),
    "no name": (b"file,outlet\n,x\n", "line 2: no file name"),
    "doubled file": (b"file\na.txt\na.txt\n", "line 3: the file 'a.txt' stands twice"),
    "bad date": (b"file,published\na.txt,=NOW()\n", "line 2: published '=NOW()' is not a date"),
    "backward dates": (b"file,published\na.txt,2021-03/2021-02\n", "ends before it begins"),
    "bad language": (b"file,language\na.txt,x\n", "line 2: language 'x' is not known"),
    "open quote": (b'file,note\na.txt,"un\nb.txt,deux\n', "line 2: a quotation mark is opened"),
    "huge cell": (b"file,note\na.txt," + b"x" * 200_000, "not CSV: field larger than"),
}

HEAD = b"doc,sha256,start,end,words,layer,action,column,value,why\n"

# What overrides.csv holds, and what is said of it; '' where it is read.
OVERRIDES: dict[str, tuple[bytes, str]] = {
    "byte order mark and semicolons": (
        b"\xef\xbb\xbf" + HEAD.replace(b",", b";") + b"a;;0;2;;mentions;remove;;;=1+1\n",
        "",
    ),
    "empty": (b"", "overrides.csv"),
    "heading only": (HEAD, ""),
    "zero bytes": (b"\0\0", "overrides.csv"),
    "windows": (HEAD + "a,,0,2,été,mentions,remove,,,\n".encode("cp1252"), "not UTF-8"),
    "no doc": (b"start,end,layer,action\n0,2,mentions,remove\n", "no column 'doc'"),
    "wrong column": (HEAD.replace(b"why", b"because"), "unknown column 'because'"),
    "doubled column": (HEAD.replace(b"why", b"doc"), "the column 'doc' stands twice"),
    "too many cells": (HEAD + b"a,,0,2,,mentions,remove,,,x,y\n", "line 2: more cells than columns"),
    "too few cells": (HEAD + b"a\n", "line 2: layer '' is none of"),
    "words for numbers": (HEAD + b"a,,un,deux,,mentions,remove,,,\n", "line 2: start and end are the offsets"),
    "huge numbers": (HEAD + b"a,," + b"9" * 400 + b",2,,mentions,remove,,,\n", ""),
    "negative": (HEAD + b"a,,-3,-1,,mentions,remove,,,\n", ""),
    "backward": (HEAD + b"a,,5,1,,mentions,add,actor,mayor,\n", ""),
    "unknown layer": (HEAD + b"a,,0,2,,zones,remove,,,\n", "layer 'zones' is none of"),
    "unknown action": (HEAD + b"a,,0,2,,mentions,=1+1,,,\n", "action '=1+1' is none of"),
    "unknown value column": (HEAD + b"a,,0,2,,mentions,change,doc,b,\n", "column 'doc' is none of"),
    "bad date": (HEAD + b"a,,0,2,,dates,change,start_date,2021-02-30,\n", "start_date cannot be"),
    "bad number": (HEAD + b"a,,0,2,,figures,change,value,beaucoup,\n", "value cannot be"),
    "not a number": (HEAD + b"a,,0,2,,figures,change,value,nan,\n", "value cannot be"),
    "open quote": (
        HEAD + b'a,,0,2,"La,mentions,remove,,,\nb,,0,2,,mentions,remove,,,\n',
        "line 2: a quotation mark is opened",
    ),
    "huge cell": (HEAD + b"a,,0,2,," + b"x" * 200_000, "not CSV: field larger than"),
}


def write_good(folder: Path) -> None:
    """A corpus of one page, a.txt, with its codebook."""
    folder.mkdir(exist_ok=True)
    (folder / "a.txt").write_text(GOOD)
    (folder / "study.yml").write_text(
        "title: La grève\nactors: [{id: mayor, kind: person, aliases: [Anne Leroux]}]\n"
        "events: [{id: end, match: [fin grève]}]\nthemes: [{id: strike, match: [grève]}]\n"
    )
