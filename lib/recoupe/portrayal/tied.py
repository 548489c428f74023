"""The order in which ties between a word of judgement and an actor are tried: the closest first, the first decides.

"l'[arrogance] du préfet", "le préfet est [arrogant]", "a pris une décision [brutale]", "[imposé] par le préfet", ...
"""

from recoupe.portrayal.aimed import aimed, apposed, rated
from recoupe.portrayal.answerable import answerable
from recoupe.portrayal.comments import bare, sole, verdict
from recoupe.portrayal.given import inflicted, owned_up, styled, trusted
from recoupe.portrayal.owned import by, deemed, hailed, made, modifier, of_whom, owned, possessive
from recoupe.portrayal.predicates import fronted, in_act, possessed, predicate, pronounced, subject_complement, this_act
from recoupe.portrayal.quoted import quoted
from recoupe.portrayal.spoken import outcry, overcome, own_claim, own_fault, own_success

RULES = (
    overcome,
    own_fault,
    inflicted,
    trusted,
    owned,
    hailed,
    of_whom,
    deemed,
    by,
    made,
    predicate,
    possessed,
    subject_complement,
    fronted,
    styled,
    owned_up,
    in_act,
    possessive,
    modifier,
    answerable,
    quoted,
    this_act,
    pronounced,
    bare,
    verdict,
    sole,
    rated,
    aimed,
    apposed,
    own_success,
    own_claim,
    outcry,
)
