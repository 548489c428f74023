"""What a language says of time: its finder of expressions, its tenses, and the words that stand around a date."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from recoupe.dates import expressions, tense
from recoupe.dates.english import expressions as english_expressions
from recoupe.dates.english import pieces
from recoupe.dates.english import tense as english_tense
from recoupe.dates.surroundings import beginning, ending
from recoupe.dates.tense import Tense
from recoupe.dates.timex import Timex


@dataclass(frozen=True, slots=True)
class Tongue:
    """One language: the door of everything that its words decide; placing in the calendar is the same for all."""

    find_timexes: Callable[[str, str], Iterator[Timex]]
    join_ranges: Callable[[str, Iterable[Timex]], Iterator[Timex]]
    tense_around: Callable[[str, int, int, int, int], Tense]
    limit_before: re.Pattern[str]  # 'avant', 'by': what follows is a deadline
    limit_after: re.Pattern[str]  # 'au plus tard', 'deadline'
    lifted: re.Pattern[str]  # 'by', where what stands before is past: 'by Friday 300 had fled' is no deadline
    lower: re.Pattern[str]  # 'pas avant', 'not before': no deadline
    since: re.Pattern[str]  # 'depuis', 'since'
    starting: re.Pattern[str]  # 'à partir de lundi', 'from Monday': ahead, unless the sentence is in the past
    due: re.Pattern[str]  # "d'ici à", 'by': ahead for sure
    led: re.Pattern[str]  # words that lead into a date, which a stamp has not
    clock: re.Pattern[str]  # a time of day after a stamp
    line_lead: re.Pattern[str]  # what may stand before a year alone on its line
    opens: re.Pattern[str]  # a year that opens its sentence: 'En 1987', 'In 1987'
    entry: re.Pattern[str]  # '14 mars. Le conseil ...', opening its line
    had_been: re.Pattern[str]  # 'avait été arrêté en', up to the date
    then: re.Pattern[str]  # 'en décembre 2020, puis en mars'
    stamp: re.Pattern[str]  # 'Publié le', 'Published on'
    agency: re.Pattern[str]  # '(AFP)', '(Reuters)' after a day
    from_today: re.Pattern[str]  # 'hier' | ', ' | 'samedi 14 octobre'
    of_today: re.Pattern[str]  # 'samedi 14 octobre' | ' (' | 'hier'
    event_before: str  # from the name of an event to its day, with {noun}
    event_after: str
    happened: Callable[[str], re.Pattern[str] | None]  # the verbs of an event: 'crash' has 'struck', 'ran into'


FRENCH = Tongue(
    expressions.find_timexes,
    expressions.join_ranges,
    tense.tense_around,
    limit_before=ending("deadlines", "before"),
    limit_after=beginning("deadlines", "after"),
    lifted=re.compile(r"(?!)"),
    lower=re.compile(r"(?<!\w)(?:pas|plus|jamais|guere|rien|aucune?|personne)(?: [^\W\d_]+){0,4} avant$"),
    since=re.compile(r"depuis$"),
    starting=re.compile(r"(?:^|\W)(?:a (?:partir|compter|dater) (?:de|du)|des)$"),
    due=re.compile(r"(?:^|\W)d'ici(?: a| au)?$"),
    led=re.compile(r"(?:^|\W)(?:du|au|depuis|de|avant|des)$"),
    clock=re.compile(r" ?(?:a|-|,|\||•|·)? ?\d{1,2} ?[h:] ?\d\d"),
    line_lead=re.compile(r"[\W_]*(?:du |annee |en )?"),
    opens=re.compile(r"(?:^|[.:;!?\n«\"-])\s*(?:(?:mais|puis|deja|et|ainsi),? )?(?:en|des|fin|debut|l'annee) ?$"),
    entry=re.compile(r"(?: \d{4})?[.:] +[\w«“\"]"),
    had_been=re.compile(r"\b(?:avai(?:en)?t|etai(?:en)?t) (?:ete )?(?:\w+ )?\w+ (?:en|des|au mois de) $"),
    then=re.compile(r",? (?:puis|et|et puis)(?: a nouveau| de nouveau)?(?: en| le| au| du| des| de)? "),
    stamp=re.compile(
        r"(?:publi\w+|post\w+|mis\w* en ligne|mis\w* a jour|modifi\w+|actualis\w+|cree|updated|published|ecrit"
        r"|redige)(?: par [^,\n]{2,40},)? ?(?:le|on|:)? ?$"
    ),
    agency=re.compile(r" ?\([a-z][a-z /-]{1,14}\)"),
    from_today=re.compile(
        r"(?: (?:matin|soir|midi|apres-midi|toute la journee))?(?: ?[,(]| -)? ?(?:le |c'est )?"
    ),
    of_today=re.compile(r"(?:, | \()(?:soit |donc |c'est-a-dire |a savoir )?"),
    event_before=r"(?<!\w){noun}(?: [^\W\d_]+){{0,3}},?(?: du| de| le| survenue?| dans)?(?: la nuit)?(?: du)? ?$",
    event_after=r" ?[:,-] ?(?:la |le |l'|les |premiere? )?{noun}(?!\w)",
    happened=lambda noun: None,
)  # fmt: skip


@cache
def _happened(noun: str) -> re.Pattern[str] | None:
    verbs = pieces.words()["happenings"].get(noun)
    return re.compile(rf"(?<!\w)(?:{'|'.join(verbs)})(?!\w)") if verbs else None


@cache
def _english() -> Tongue:
    return Tongue(
        english_expressions.find_timexes,
        english_expressions.join_ranges,
        english_tense.tense_around,
        limit_before=pieces.ending("deadlines", "before"),
        limit_after=re.compile(r"(?:'s)? (?:deadline|cut-off|at the latest)(?!\w)"),
        lifted=re.compile(r"(?<!\w)(?:by|until|till)(?: the)?$"),
        lower=re.compile(
            r"(?:(?<!\w)(?:not|never|no|nor|cannot|unlikely|nothing|nobody)"
            r"|n't)(?:,? [^\W\d_]+){0,6},? (?:before|until|till)(?: the)?$"
        ),
        since=re.compile(r"(?:^|\W)since(?: at least| late| early| the)?$"),
        starting=re.compile(r"(?:^|\W)(?:from|starting|beginning|effective|as of|as from|with effect from)(?: on)?$"),
        due=re.compile(r"(?:^|\W)(?:by|no later than)$"),
        led=re.compile(r"(?:^|\W)(?:of|on|since|from|before|in|by|until|after|to|the)$"),
        clock=re.compile(r",?(?: at| -| \||  | •| ·)? ?\d{1,2}(?:[:.]\d\d ?(?:[ap]\.?m)?| ?[ap]\.?m)"),
        line_lead=re.compile(r"[\W_]*(?:in |of |year )?"),
        opens=re.compile(
            r"(?:^|[.:;!?\n\"“‘-])\s*(?:(?:but|and|then|back|so),? )?(?:in"
            r"|by|since|during|early in|late in) ?$"
        ),
        entry=re.compile(r"(?!)"),
        had_been=re.compile(r"(?!)"),
        then=re.compile(r",? (?:then|and|and then)(?: again)?(?: in| on)? (?:the )?"),
        stamp=re.compile(
            r"(?:published|updated|posted|modified|created|issued|released"
            r"|filed|written)(?: by [^,\n]{2,40},)? ?(?:on|at|:)? ?$"
        ),
        agency=re.compile(r" ?\([a-z][a-z /-]{1,24}\)"),
        from_today=re.compile(r"(?: (?:morning|afternoon|evening|night))?(?: ?[,(]| -)? ?(?:the )?"),
        of_today=re.compile(r"(?:, | \()(?:that is |i\.e\. )?"),
        event_before=(
            r"(?<!\w){noun}(?: [^\W\d_]+){{0,3}},?(?: of| on| in| from)?(?: the (?:night"
            r"|evening|morning|afternoon) of)? ?$"
        ),
        event_after=r" ?[:,-] ?(?:the |an? |first )?{noun}(?!\w)|(?:'s)? {noun}(?!\w)",
        happened=_happened,
    )  # fmt: skip


def tongue_of(language: str) -> Tongue:
    """The tongue of a page: French where a language has none of its own."""
    return _english() if language == "en" else FRENCH
