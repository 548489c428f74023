"""What the cells of the method notebook call to show what to check: agreement of coders, names spelt otherwise."""

from recoupe.compare import method
from recoupe.compare.portraits import labels_of
from recoupe.display import show_prose
from recoupe.findings.method import coded_label, find_agreement
from recoupe.notebook import MOST_LISTED, Report, show_listing
from recoupe.typography import number, percent
from recoupe.words import phrase, read_phrases


def show_agreement(report: Report) -> None:
    """Agreement between two codings of the pages; nothing where there is one coding only."""
    language = report.language
    rows, same_coder = method.measure_agreement(report.study)
    table = method.agreement_table(rows)
    if table.empty:
        return
    show_prose(find_agreement(table, same_coder, language))
    table = table.assign(what=[coded_label(r.layer, r.label, language) for r in table.itertuples()])
    columns = {name: phrase(f"head_{name}", language) for name in ("what", "units", "agreement", "alpha", "u_alpha")}
    formats = {"agreement": lambda share: percent(share, language)}
    formats |= dict.fromkeys(("alpha", "u_alpha"), lambda value: number(value, language, 3))
    shown = table.assign(units=[phrase("units_coded", language, **c) for c in method.units_coded(table)])
    show_listing(report, shown, columns, id="tbl-agreement", formats=formats, note=phrase("agreement_note", language))


def show_variants(report: Report) -> None:
    """Names that a page spells otherwise than the codebook, and on what they were recognised."""
    language = report.language
    table = method.variant_table(report.tables, report.names, MOST_LISTED)
    of = table.attrs["all"]
    labels = labels_of(report.study, language)
    table = table.assign(
        actor=[labels.get(actor, actor) for actor in table.actor],
        rule=[
            phrase(key, language) if (key := f"rule_{r.replace('-', '_')}") in read_phrases() else r for r in table.rule
        ],
    )
    heads = {"actor": "actor", "surface": "spelt", "source": "source", "times": "times", "rule": "recognised"}
    columns = {name: phrase(f"head_{head}", language) for name, head in heads.items()}
    languages = {"surface": report.study.language}
    show_listing(report, table, columns, id="tbl-variants", linked="times", lang_columns=languages, of=of)
