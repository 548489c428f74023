"""Ties: which date of a sentence dates which statement found in it.

A date is near the words it dates, in the same clause, and belongs to the verb or noun that governs it: in 'La grève,
commencée début février, s’était achevée fin mars' each participle has its own. Distances are counted in words, and
clause boundaries weigh more than words do.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from recoupe.match import Match, Occurrence, nearest
from recoupe.model import DateRef, Page, Sentence
from recoupe.statements.words_placed import CLAUSE, COMMA, LIGHT, Token, place_words, read_language

MOST_DATES = 40  # a sentence with more dates is a list
FARTHEST = 60  # words looked through for the verb that governs a date
TIED = 14.0  # a date further away than this from all words of a statement dates something else
SHARE_OF_REST = 0.25  # what the words of a statement that are not the nearest count
# what it costs that another verb or noun governs the date
OTHER_VERB, BESIDE_VERB, OTHER_NOUN, REPORTING, DEADLINE, FAR = 5.0, 18.0, 3.0, 18.0, 3.0, 99.0


_STOP = re.compile(r"[;:—–]")
# "PARIS, 8 fév 2024 (AFP) - Le Sénat a voté jeudi": the day of the dispatch is no event's
_CREDIT = re.compile(r"\s?(?:\([^)\n]{2,40}\)\s?[-–—:]?|[-–—]\s)")


@dataclass(frozen=True, slots=True)
class Tie:
    """A date tied to a statement, with the cost of it: 0 side by side, `TIED` at most."""

    date: DateRef
    cost: float


def dates_in(sentence: Sentence, dates: Sequence[DateRef]) -> list[DateRef]:
    """The dates of a sentence that have an interval, `dates` being in order; none of a sentence that lists dates."""
    first = bisect_right(dates, sentence.start - 1, key=lambda row: row.start)
    inside = []
    for row in dates[first:]:
        if row.start >= sentence.end:
            break
        if row.start_date is not None and row.end_date is not None:
            inside.append(row)
    return inside if len(inside) <= MOST_DATES else []


class Reading:
    """A sentence with its words placed, and its dates with what governs each; made once for all its statements."""

    def __init__(self, page: Page, sentence: Sentence, dates: Iterable[DateRef]) -> None:
        self.page, self.sentence = page, sentence
        self.language = read_language("en" if page.article.language == "en" else "fr")
        self.dates = [date for date in dates if not self._is_dateline(date)]
        self.tokens = list(place_words(page, sentence, self.dates, self.language))
        self.starts = [token.start for token in self.tokens]
        self.governors = {date: self._governor(date) for date in self.dates}
        self.frames = {date for date in self.dates if self._is_frame(date)}

    def cost(self, found: Sequence[Sequence[Occurrence]], date: DateRef, due: bool = False) -> float:
        """How far a date is from a statement's words: the nearest counts in full, the others in part."""
        small = self.language.small
        distances = sorted(
            (group[0].term.text in small, min(self._distance(o, date) for o in nearest(group, date.start)))
            for group in found
        )
        cost = distances[0][1] + SHARE_OF_REST * sum(min(distance, TIED) for _, distance in distances[1:])
        if due or not any(date.start <= o.start < date.end for group in found for o in nearest(group, date.start)):
            # a term set ("reçues jusqu'au 30 juin") is that of what is due, whatever the verb
            is_term = due and date.granularity == "deadline"
            cost += 0.0 if is_term else self._price_of_governor(found, date) * (2 if due else 1)
            cost += self._price_of_since(found, date)
        if date.granularity == "deadline" and not due:
            cost += DEADLINE
        if not due and self.language.patterns["not_before"].search(
            self.page.folded, max(self.sentence.start, date.start - 60), date.start
        ):
            cost += REPORTING
        return cost

    def ties(self, match: Match, due: bool = False) -> list[Tie]:
        """The dates tied to a statement, the nearest first."""
        ties = [Tie(date, self.cost(match.found, date, due)) for date in self.dates]
        return sorted((tie for tie in ties if tie.cost <= TIED), key=lambda tie: (tie.cost, tie.date.start))

    def steps(self, occurrences: Sequence[Occurrence], limit: float) -> list[DateRef]:
        """The dates of a step of an affair beside its name: 'la commission, qui a débuté ses travaux le 27 février'."""
        lemmas = self.language.steps
        return [
            date
            for date in self.dates
            if (token := self.governors[date]) is not None
            and token.lemma in lemmas
            and min(self._distance(o, date) for o in nearest(occurrences, date.start)) <= limit
        ]

    def is_reported(self, date: DateRef) -> bool:
        """Whether a date is that of words reported: 'a expliqué mardi le ministre'."""
        token = self.governors[date]
        return token is not None and token.lemma in self.language.reporting

    def _is_state(self, date: DateRef) -> bool:
        """Whether a date is that of what lasted, no act: 'le chantier occupait 180 ouvriers la semaine dernière'."""
        token = self.governors[date]
        return token is not None and token.is_finite and token.form.endswith(("ait", "aient"))

    def lookalikes(self, match: Match, limit: float) -> list[DateRef]:
        """The dates beside a statement's words that another verb or noun has: 'la date limite du 30 avril'."""
        return [
            date
            for date in self.dates
            if min(self._distance(o, date) for group in match.found for o in nearest(group, date.start)) <= limit
            and self._price_of_governor(match.found, date) > 0
            and not self.is_reported(date)
            and not self._is_state(date)
        ]

    def _distance(self, occurrence: Occurrence, date: DateRef) -> float:
        if occurrence.start < date.end and date.start < occurrence.end:
            # "trois jours avant la crue" has the flood in it and is another day
            return (
                FAR if self.language.patterns["anchor"].search(self.page.folded, date.start, occurrence.start) else 0.0
            )
        if date.start >= occurrence.end:
            gap = self._place(date.start) - self._place(occurrence.end - 1) - 1
        else:
            gap = self._place(occurrence.start) - self._place(date.end - 1) - 1
        gap = max(gap, 0.0)
        if self._is_counted_from(occurrence, date):
            return FAR
        if self._is_attribute(date) and not 0 < occurrence.start - date.end < 20:
            return FAR
        if date.start >= occurrence.end:
            gap = min(gap, self._through_relative(occurrence, date), self._past_relative(occurrence, date))
        elif self._is_singled_out(date):
            gap = min(gap, 3.0 + gap / 10)
        elif self._is_cleft(date):
            gap = max(gap - COMMA - CLAUSE, 0.0)
        is_framed = date in self.frames and date.start < occurrence.start
        if is_framed and not _STOP.search(self.page.folded, date.end + 2, occurrence.start):
            return min(gap, 3.0 + gap / 10)
        return gap

    def _is_counted_from(self, occurrence: Occurrence, date: DateRef) -> bool:
        """Whether time is counted from the thing named to a date beside it: 'Le 7 mars, un an après l'incendie'."""
        counted, folded = self.language.patterns.get("counted"), self.page.folded
        low = max(self.sentence.start, occurrence.start - 30)
        if counted is None or not counted.search(folded, low, occurrence.start):
            return False
        if date.start < occurrence.start:
            return True
        token, between = self.governors[date], folded[occurrence.end : date.start]
        if not between.strip(" ,") and not folded.startswith(",", date.end):
            return False  # 'dix jours après son ouverture, le lundi 5 septembre.'
        return "," in between and (token is None or token.lemma not in self.language.happening)

    def _through_relative(self, occurrence: Occurrence, date: DateRef) -> float:
        """The distance over a relative clause: 'l'effondrement d'un plancher du musée, qui a fait un mort le 18'.

        The complements of the noun count little; a verb before the relative, or a clause inside it, and it is FAR.
        """
        first = bisect_left(self.starts, occurrence.end)
        relative = -1
        for at in range(first, bisect_left(self.starts, date.start)):
            token = self.tokens[at]
            if token.form in self.language.relatives:
                if relative >= 0:
                    return FAR
                relative = at
            elif relative < 0 and token.is_finite or relative >= 0 and token.form in self.language.clause:
                return FAR
        if relative < 0:
            return FAR
        return LIGHT * (relative - first) + self._place(date.start) - self.tokens[relative].at

    def _past_relative(self, occurrence: Occurrence, date: DateRef) -> float:
        """The distance past a relative between commas: 'closed the road, which carries 9,000 cars a day, on May 14'."""
        first, last = bisect_left(self.starts, occurrence.end), bisect_left(self.starts, date.start)
        commas = [at for at in range(first, last) if self.tokens[at].form == ","]
        if len(commas) < 2 or self.tokens[commas[0] + 1].form not in self.language.relatives:
            return FAR
        inner, after = self.tokens[commas[0] + 2 : commas[-1]], self.tokens[commas[-1] + 1 : last]
        is_one = not any(token.form in self.language.relatives for token in inner)
        is_clear = not any(token.is_finite for token in self.tokens[first : commas[0]])
        if not is_one or not is_clear or len(after) > 2 or any(token.lemma for token in after):
            return FAR
        return LIGHT * (commas[0] - first) + self._place(date.start) - self.tokens[commas[-1]].at

    def _is_attribute(self, date: DateRef) -> bool:
        """Whether a year only tells a thing apart: 'the 1938 span'; it dates what it stands before and nothing else."""
        pattern, folded = self.language.patterns.get("attribute"), self.page.folded
        if pattern is None or date.granularity != "year":
            return False
        return (
            pattern.search(folded, max(0, date.start - 6), date.start) is not None
            and folded[date.end : date.end + 1] == " "
        )

    def _place(self, offset: int) -> float:
        at = bisect_right(self.starts, offset) - 1
        return self.tokens[at].at if at >= 0 else 0.0

    def _governor(self, date: DateRef) -> Token | None:
        """The verb before a date in its own stretch, or the noun of 'la visite du 12 mars'; else None."""
        language = self.language
        at = bisect_right(self.starts, date.start - 1) - 1
        is_since = self._is_since(date)
        is_of = at >= 0 and self.tokens[at].form in language.possessive
        first = True
        last = max(at - FARTHEST, -1)
        while at > last:
            token = self.tokens[at]
            if not token.form[0].isalnum() or token.form in language.clause:
                return None
            is_noun = at > 0 and (
                self.tokens[at - 1].form in language.determiners or self.tokens[at - 1].form[0].isdigit()
            )
            if is_since and at > 1 and self.tokens[at - 2].form in language.relatives:
                is_noun = False  # 'le contrat qui le liait à elle depuis 2020'
            if token.lemma and token.lemma not in language.auxiliaries and not is_noun:
                return token
            if token.form not in language.light and (is_noun or not token.lemma):
                if first and is_of:
                    return token._replace(lemma="") if is_noun else token  # 'sa visite du 12 mars'
                first = False
            at -= 1
        return None

    def _price_of_governor(self, found: Sequence[Sequence[Occurrence]], date: DateRef) -> float:
        token = self.governors[date]
        if token is None or (found[0][0].start > date.start and (self._is_cleft(date) or self._is_singled_out(date))):
            return 0.0
        if any(o.start < token.end and token.start < o.end for group in found for o in nearest(group, token.start)):
            return 0.0
        if token.lemma in self.language.making and self._is_made(found, date, token):
            return 0.0
        if token.lemma in self.language.reporting:
            return 0.0 if self._is_medium(found, date) else REPORTING
        if token.lemma in self.language.happening and any(group[0].start < token.start for group in found):
            return 0.0
        if not token.lemma:
            return OTHER_NOUN
        between = self.page.folded[token.end : date.start].split()
        is_beside = all(word in self.language.light or word in self.language.small for word in between)
        # "l'accord signé avec Oslo entrera en vigueur le 1er juin": the main verb has the date
        is_after = any(o.end <= token.start for group in found for o in nearest(group, token.start))
        is_main = is_after and self._is_main_verb(token)
        return BESIDE_VERB if is_beside or is_main else OTHER_VERB

    def _is_medium(self, found: Sequence[Sequence[Occurrence]], date: DateRef) -> bool:
        """Whether what is dated is where the words stand: 'said on Thursday in a preliminary report'."""
        pattern, folded = self.language.patterns.get("medium"), self.page.folded
        if pattern is None:
            return False
        after = (o for group in found for o in nearest(group, date.end) if date.end < o.start < date.end + 60)
        return any(pattern.fullmatch(folded, date.end, o.start) is not None for o in after)

    def _is_made(self, found: Sequence[Sequence[Occurrence]], date: DateRef, token: Token) -> bool:
        """Whether the governing verb only says that the thing named comes to be, and the statement has no verb itself.

        'les perquisitions menées jeudi', 'la première pierre a été posée en mars', 'Publié le 10, le rapport',
        'ouvert en mars par la pose de la première pierre'.
        """
        occurrences = [o for group in found for o in nearest(group, date.start)]
        if any(self._is_verb(o) for o in occurrences):
            return False
        after = bisect_left(self.starts, date.end)
        if after >= len(self.tokens) or self.tokens[after].form not in self.language.through:
            is_fronted = not any(other.form[0].isalpha() for other in self._before(token))
            after = self._next_comma(after) if is_fronted else -1
        if after >= 0:
            return any(o.start >= date.end and bisect_left(self.starts, o.start) - after <= 6 for o in occurrences)
        is_head = not self._is_complement(min(o.start for o in occurrences))
        return any(self._is_done_to(o, token, is_head) for o in occurrences if o.end <= token.start)

    def _next_comma(self, at: int) -> int:
        """The comma that ends a fronted participle's words: 'Remis vendredi à la ministre, le rapport'; -1 if none."""
        for number in range(at, min(at + 7, len(self.tokens))):
            if self.tokens[number].form == ",":
                return number
            if self.tokens[number].lemma and self.tokens[number].is_finite:
                return -1
        return -1

    def _is_complement(self, start: int) -> bool:
        """Whether a noun hangs on another: 'une pétition contre la fermeture'."""
        at = bisect_left(self.starts, start) - 1
        while at >= 0 and self.tokens[at].form in self.language.determiners - self.language.possessive:
            at -= 1
        return at >= 0 and self.tokens[at].form in self.language.hanging

    def _is_done_to(self, occurrence: Occurrence, token: Token, is_head: bool) -> bool:
        """Whether nothing but auxiliaries and a short complement stands between a noun and the verb that makes it.

        One comma may end what stands there, where the noun hangs on no other: 'Le rapport, publié vendredi'.
        """
        between = self.tokens[bisect_left(self.starts, occurrence.end) : bisect_left(self.starts, token.start)]
        if is_head and between and between[-1].form == ",":
            between = between[:-1]
        return len(between) <= 5 and all(
            (x.form[0].isalnum() and x.form not in self.language.relatives)
            and (not x.lemma or x.lemma in self.language.carrying)
            for x in between
        )

    def _before(self, token: Token) -> Sequence[Token]:
        return self.tokens[: bisect_left(self.starts, token.start)]

    def _is_verb(self, occurrence: Occurrence) -> bool:
        at = bisect_left(self.starts, occurrence.start)
        if at >= len(self.tokens) or not self.tokens[at].lemma:
            return False
        return at == 0 or self.tokens[at - 1].form not in self.language.determiners

    def _is_singled_out(self, date: DateRef) -> bool:
        """Whether a date is set before what it dates: 'C'est le 13 septembre, et non avant, que la note ...'."""
        patterns, folded = self.language.patterns, self.page.folded
        if "it_is" not in patterns or patterns["that"].match(folded, date.end) is None:
            return False
        return patterns["it_is"].search(folded, max(self.sentence.start, date.start - 30), date.start) is not None

    def _is_cleft(self, date: DateRef) -> bool:
        """Whether what follows a date is what it dates: 'le 16 janvier, quand ...', 'attendre le 16 pour que ...'."""
        folded, token = self.page.folded, self.governors.get(date)
        patterns = self.language.patterns
        if token is not None and token.lemma in self.language.awaiting and patterns["awaited"].match(folded, date.end):
            return True
        return patterns["cleft"].match(folded, date.end) is not None

    def _is_main_verb(self, token: Token) -> bool:
        """Whether a verb is finite, or a participle with its auxiliary, outside a relative clause."""
        at = bisect_left(self.starts, token.start)
        before = self.tokens[max(0, at - 4) : at]
        if self._is_relative(token):
            return False
        return token.is_finite or any(other.lemma in self.language.carrying for other in before[-2:])

    def _is_relative(self, token: Token) -> bool:
        at = bisect_left(self.starts, token.start)
        return any(other.form in self.language.relatives for other in self.tokens[max(0, at - 4) : at])

    def _price_of_since(self, found: Sequence[Sequence[Occurrence]], date: DateRef) -> float:
        """'maire depuis 2008, il a été mis en cause': what has lasted since a date stands beside it, between commas."""
        folded = self.page.folded
        if date in self.frames or not self._is_since(date):
            return 0.0
        if self._is_cleft(date) and any(o.start > date.end for group in found for o in nearest(group, date.end)):
            return 0.0  # 'at a standstill since mid-March, when the council halted the works'
        token = self.governors[date]
        if token is not None and token.lemma and self._is_relative(token):  # 'le contrat qui le liait depuis 2020'
            own = (o for group in found for o in nearest(group, token.start))
            if not any(o.start < token.end and token.start < o.end for o in own):
                return REPORTING
        edge = max(folded.rfind(sign, self.sentence.start, date.start) for sign in ",;:")
        beside = (o for group in found for o in nearest(group, date.start))
        return 0.0 if any(edge < o.start < date.start for o in beside) else REPORTING

    def _is_since(self, date: DateRef) -> bool:
        start = max(0, date.start - 12)
        return self.language.patterns["since"].search(self.page.folded, start, date.start) is not None

    def _is_frame(self, date: DateRef) -> bool:
        """Whether a date opens its sentence and dates all of it: 'Mardi, le maire, élu en 2020, a été mis en cause'."""
        after = self.page.folded[date.end : date.end + 30]
        if not self.language.patterns["frame"].match(after):
            return False
        language = self.language
        at = bisect_right(self.starts, date.start - 1) - 1
        while at >= 0:
            form = self.tokens[at].form
            if form in ";:.!?–—•-|":
                return True
            is_small = form in language.light or form in language.opening
            is_date = any(other.start <= self.tokens[at].start < other.end for other in self.dates)
            if form != "," and not is_small and not is_date:
                return False
            at -= 1
        return True

    def _is_dateline(self, date: DateRef) -> bool:
        text, start = self.page.article.text, self.sentence.start
        if date.start - start > 50 or not _CREDIT.match(text, date.end):
            return False
        return self.language.patterns["place"].fullmatch(text, start, date.start) is not None
