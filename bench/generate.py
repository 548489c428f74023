"""Generate: a corpus as large as one wants, of pages that look like those of a crawled press corpus.

    python bench/generate.py 1000 FOLDER [SEED]

The phrases below were written for this project, about a region, a railway line and a hospital that do not exist. They
are recombined with a seed: the same pages each time. A page has about 400 words: a title, an article with dates,
quotations, figures and names of the codebook's actors, and the menus, credits, teasers, adverts and comments around it.
One page in eight carries a dispatch of an agency, with small edits; a dispatch stands on five pages on average, however
many pages there are. For shared wording these pages are harder than the press: the phrases are a limited set, so the
more pages there are, the more of their words stand in the same order on some other page (of a page in 1,000, 87 others
share five words in a row with it; in 4,000, 147), while what counts as a copy or a quotation grows little.
"""

import csv
import random
import sys
from datetime import date, timedelta
from pathlib import Path

STUDY = Path(__file__).with_name("study.yml")
MONTHS = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
]
WEEKDAYS = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]
SECTIONS = [
    "Politique",
    "Économie",
    "Société",
    "Sports",
    "Culture",
    "Région",
    "Santé",
    "Transports",
    "Météo",
    "Débats",
    "Annonces",
    "Vidéos",
]

OUTLETS = """Le Fanal du littoral|La Vigie|Le Courrier des plateaux|Radio Estran|L'Écho de Sarrance|La Dépêche du marais
|Le Matin ligure|Canal des Dunes|La Gazette d'Orbeil|Le Veilleur|L'Indépendant du Vallon|La Tribune de Saint-Aubert"""
ACTORS = """le conseil régional|la présidente de la région, Élise Montfort,|Élise Montfort|le préfet Adrien Caillaud
|Adrien Caillaud|le préfet|la direction de l'hôpital|l'hôpital de Sarrance|la CGT|le syndicat Solidaires
|le maire d'Orbeil, Hugo Lestrade,|Hugo Lestrade|M. Lestrade|l'association Rail pour tous|Ferrolia
|l'entreprise Ferrolia|le gouvernement|la ministre des Transports|Nadia Benslimane|Mme Montfort|les usagers"""
OTHERS = """une habitante du quartier|un conducteur de train|plusieurs élus locaux|une infirmière de nuit
|le propriétaire du garage|la doyenne du village|un ancien cheminot|les commerçants du centre|une source proche du dossier
|le responsable des travaux|la cheffe de service|un porte-parole|deux riverains|le président du club|un chercheur"""
ACTS = """a annoncé|a confirmé|a démenti|a promis|a refusé|a défendu|a critiqué|a présenté|a repoussé|a obtenu|a suspendu
|a signé|a examiné|a réclamé|a dénoncé|a accepté|prépare|étudie|attend|conteste|finance|soutient|redoute|retarde|accélère"""
THINGS = """la fermeture|la réouverture|le financement|le calendrier|le rachat|la rénovation|l'abandon|le report|le coût
|la sécurité|l'avenir|la modernisation|le cahier des charges|le plan|l'étude|le contrat|la gestion|la desserte|l'extension
|le dossier|la première tranche|l'enquête publique|le bilan|la mise en service|le transfert|le budget|l'accord"""
OF = """de la ligne d'Orbeil|du service de maternité|des gares rurales|du viaduc de Malaval|de l'hôpital de Sarrance
|du dépôt de Saint-Aubert|des trains de nuit|du bloc opératoire|de la halle aux grains|des ateliers de Ferrolia
|du pont tournant|de la piscine intercommunale|des lignes secondaires|du réseau de bus|de la centrale hydraulique
|des logements sociaux|du quai numéro deux|de la desserte maritime|du lycée agricole|des urgences pédiatriques"""
WHY = """malgré l'opposition des riverains|après des mois de négociations|faute de moyens suffisants|contre toute attente
|sans attendre le vote|avec l'appui des communes|en raison des intempéries|pour éviter une grève|au terme d'un long débat
|sous la pression des syndicats|dans un climat tendu|à la surprise générale|au grand dam des commerçants
|selon un document interne|au nom de l'intérêt général|à quelques voix près|comme le veut la loi|en dépit des promesses"""
SCENES = """La salle était comble|Dehors, quelques banderoles flottaient encore|Le silence a duré un instant
|Personne ne s'attendait à un tel revirement|Les trains circulaient normalement|Les volets restaient clos
|La pluie n'a découragé personne|On entendait au loin la sirène|Les discussions se poursuivaient dans le hall
|Rien n'indiquait un apaisement|La colère est montée d'un cran|Beaucoup parlaient d'un malentendu
|L'affaire divise jusque dans les familles|Les regards se tournent vers la préfecture|La facture pourrait s'alourdir"""
TAILS = """et personne ne sait combien de temps cela durera|tandis que les bus prenaient le relais
|alors que la fréquentation ne cesse d'augmenter|comme si la saison n'avait pas commencé|et les files d'attente s'allongent
|au moment où les caisses se vident|pendant que les experts rendaient leurs conclusions|mais le chantier avance
|bien que le rapport soit resté confidentiel|ce qui inquiète les maires des environs|et la décision se fait attendre
|quand la mer monte jusqu'aux digues|sans que les habitants aient été consultés|ce que les usagers ne comprennent pas"""
SAID = """Nous ne laisserons pas mourir cette ligne|C'est une décision absurde et injuste|Il faut regarder les chiffres en face
|On nous a menti depuis le début|Le calendrier sera tenu, je m'y engage|Aucun poste ne sera supprimé|La sécurité n'a pas de prix
|Nous avons besoin de médecins, pas de promesses|Les travaux coûtent plus cher que prévu|Je n'ai rien à cacher
|Tout le monde doit faire un effort|La région a fait sa part|Nous irons devant le tribunal s'il le faut
|Les élus se moquent de nous|C'est un soulagement pour toute la vallée|Il n'y a pas d'autre solution"""
MORE = """et nous le répéterons autant qu'il faudra|car les familles attendent une réponse|même si cela prend dix ans
|avant que la situation ne devienne intenable|parce que personne d'autre ne le fera|quoi qu'en disent nos adversaires
|pour que les jeunes puissent rester ici|et je le dis sans esprit polémique|comme partout ailleurs dans le pays"""
CUES = """a déclaré|a affirmé|a assuré|a déploré|a martelé|a reconnu|a souligné|explique|regrette|prévient|insiste|s'est indigné"""
COMMENTS = """Encore une fois c'est le contribuable qui paie !|Enfin une bonne nouvelle, bravo aux équipes
|Et les cyclistes, on les oublie ?|Merci pour cet article très complet|J'habite à côté et rien n'a changé"""
ADVERTS = """Abonnez-vous dès 1 € le premier mois|Recevez chaque matin notre lettre d'information
|Profitez de l'offre d'été sur nos abonnements|Téléchargez notre application gratuite"""


def phrases(text: str) -> list[str]:
    return [phrase.strip() for phrase in text.replace("\n", "").split("|")]


TABLE = {name: phrases(text) for name, text in list(globals().items()) if name.isupper() and isinstance(text, str)}


class Writer:
    """Writes pages with one source of chance."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)
        self.dispatches: list[list[str]] = []

    def one(self, name: str) -> str:
        return self.chance.choice(TABLE[name])

    def day(self, about: date) -> str:
        """A date as the press writes it, near the day of publication."""
        day = about - timedelta(days=self.chance.randrange(0, 60))
        month = MONTHS[day.month - 1]
        number = "1er" if day.day == 1 else str(day.day)
        return self.chance.choice(
            [
                f"le {number} {month} {day.year}", f"le {number} {month}", f"{WEEKDAYS[day.weekday()]} dernier",
                f"{WEEKDAYS[day.weekday()]} {number} {month}", f"en {month} {day.year}", "hier", "la semaine dernière",
                f"fin {month}", f"depuis {day.year - self.chance.randrange(1, 9)}", f"début {month}", "ce matin",
                f"entre le {number} et le {min(day.day + 3, 28)} {month}", "l'an dernier", "dans la matinée",
            ]
        )  # fmt: skip

    def figure(self) -> str:
        number = self.chance.randrange(2, 900)
        return self.chance.choice(
            [
                f"{number} millions d'euros", f"{number} emplois", f"{number % 90 + 3} % des voyageurs",
                f"{number % 40 + 2} kilomètres de voies", f"{number},{number % 10} milliards d'euros",
                f"plus de {number} personnes", f"{number} 000 signatures", f"{number % 12 + 2} trains par jour",
            ]
        )  # fmt: skip

    def sentence(self, about: date) -> str:
        kind = self.chance.random()
        if kind < 0.27:
            text = f"{self.one('ACTORS')} {self.one('ACTS')} {self.one('THINGS')} {self.one('OF')} {self.day(about)}"
            text += f", {self.one('WHY')}" if self.chance.random() < 0.5 else ""
        elif kind < 0.42:
            text = f"{self.one('SCENES')}, {self.one('TAILS')}"
        elif kind < 0.56:
            text = f"{self.one('OTHERS')} {self.one('ACTS')} {self.one('THINGS')} {self.one('OF')}, {self.one('TAILS')}"
        elif kind < 0.68:
            text = f"{self.one('THINGS')} {self.one('OF')} représente {self.figure()}, {self.one('TAILS')}"
        elif kind < 0.80:
            who = self.one("ACTORS") if self.chance.random() < 0.6 else self.one("OTHERS")
            return f"« {self.one('SAID')}, {self.one('MORE')} », {self.one('CUES')} {who.rstrip(',')}."
        elif kind < 0.86:
            text = f"{self.one('ACTORS')} {self.one('CUES')} que {self.one('THINGS')} {self.one('OF')} dépendrait de "
            text += f"{self.one('THINGS')} {self.one('OF')}"
        elif kind < 0.93:
            text = f"Selon {self.one('ACTORS').rstrip(',')}, {self.one('THINGS')} {self.one('OF')} aurait lieu "
            text += f"{self.day(about)}, {self.one('WHY')}"
        else:
            text = f"{self.day(about)}, {self.one('ACTORS')} a été critiqué par {self.one('ACTORS').rstrip(',')}, "
            text += self.one("WHY")
        return text[0].upper() + text[1:].rstrip(",") + "."

    def paragraph(self, about: date) -> str:
        return " ".join(self.sentence(about) for _ in range(self.chance.randrange(4, 7)))

    def page(self, about: date, outlet: str) -> tuple[str, str]:
        """The text of a page, and the agency it credits."""
        title = f"{self.one('ACTORS').rstrip(',')} {self.one('ACTS')} {self.one('THINGS')} {self.one('OF')}"
        title = title[0].upper() + title[1:]
        body, origin = [self.paragraph(about) for _ in range(3)], ""
        if self.chance.random() < 0.125:
            if not self.dispatches or self.chance.random() < 0.2:
                self.dispatches = [*self.dispatches[-19:], [self.paragraph(about) for _ in range(2)]]
            body[1:] = [p.replace(" et ", ", et ", 1) for p in self.chance.choice(self.dispatches)]
            origin = "AFP"
        sections = self.chance.sample(SECTIONS, 6)
        lines = [
            *sections, "Se connecter", title,
            f"Par la rédaction, publié le {about:%d/%m/%Y} à {self.chance.randrange(6, 22)}h{self.chance.randrange(10, 60)}",
            "Partager sur Facebook", *body[:2], f"Lire aussi : {self.one('THINGS')} {self.one('OF')} en question",
            *body[2:], "(avec AFP)" if origin else f"© {outlet} {about.year}", self.one("ADVERTS"), "À lire également",
            *(f"{self.one('ACTORS').rstrip(',').capitalize()} {self.one('ACTS')} {self.one('THINGS')}" for _ in range(3)),
            "2 commentaires", f"Lecteur{self.chance.randrange(100, 999)} - {about:%d/%m/%Y} à 21h04", self.one("COMMENTS"),
            f"Usager{self.chance.randrange(100, 999)} - {about:%d/%m/%Y} à 22h17", self.one("COMMENTS"),
            "Mentions légales", f"© {outlet}",
        ]  # fmt: skip
        return "\n".join(lines) + "\n", origin


def generate(pages: int, folder: Path, seed: int = 1) -> None:
    """Writes so many pages with documents.csv and study.yml; a folder that has them is left as it is."""
    done = folder / ".generated"
    if done.exists() and done.read_text() == f"{pages} {seed}":
        return
    folder.mkdir(parents=True, exist_ok=True)
    writer = Writer(seed)
    with open(folder / "documents.csv", "w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(["file", "outlet", "origin", "published"])
        for number in range(pages):
            about = date(2022, 1, 3) + timedelta(days=number * 700 // max(pages, 1))
            outlet = writer.one("OUTLETS")
            text, origin = writer.page(about, outlet)
            name = f"{number:07}.txt"
            (folder / name).write_text(text, encoding="utf-8")
            rows.writerow([name, outlet, origin, about.isoformat()])
    (folder / "study.yml").write_bytes(STUDY.read_bytes())
    done.write_text(f"{pages} {seed}")


if __name__ == "__main__":
    if len(sys.argv) not in (3, 4):
        sys.exit(__doc__)
    generate(int(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]) if len(sys.argv) == 4 else 1)
