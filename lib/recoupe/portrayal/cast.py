"""Cast: who does which kind of work on a page, so that a judgement of the work can go to who does it."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from recoupe.french.lexicon import Lexicon
from recoupe.model import Mention, Page

_RUN_BY = ("exploit", "ger", "oper", "constru", "fabriqu")  # "exploitée par X", "géré par X", folded


@dataclass(slots=True)
class Cast:
    """Who does which kind of work on a page, read from the names of its actors when it is first asked."""

    page: Page
    named: Sequence[Mention]
    lexicon: Lexicon
    players: dict[str, set[str]] = field(default_factory=dict)

    def player(self, kind: str) -> str:
        """The one actor of the page that does this kind of work, '' where there is none or more than one."""
        if not self.players and self.named:
            self._read()
        found = self.players.get(kind, set())
        return next(iter(found)) if len(found) == 1 else ""

    def _read(self) -> None:
        self.players[""] = set()
        for actor, surface in {(m.actor, m.surface.lower()) for m in self.named}:
            for word in surface.replace("’", "'").replace("'", " ").split():
                if word in self.lexicon.workers:
                    self.players.setdefault(self.lexicon.workers[word], set()).add(actor)
        if "runner" not in self.players:
            self.players["runner"] = {m.actor for m in self.named if self._is_run_by(m)}

    def _is_run_by(self, mention: Mention) -> bool:
        before = self.page.folded[max(0, mention.start - 40) : mention.start].split()[-4:]
        at = before.index("par") if "par" in before else 0
        return at > 0 and before[at - 1].startswith(_RUN_BY) and len(before) - at <= 3
