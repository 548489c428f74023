"""Writes the Word files of the tests: an export of Nexis Uni from its public description, and a plain one."""

from pathlib import Path

import docx

NEXIS = [
    "Date and Time: mercredi 15 mai 2024 10:00:00 CEST",
    "Job Number: 12345678",
    "Documents (3)",
    "1. Le lycée de Morzaix rouvre lundi",
    "Client/Matter: -None-",
    "2. Cantines : les prix gelés à la rentrée",
    "3. Sans texte",
    "Le lycée de Morzaix rouvre lundi",
    "La Dépêche des Monts",
    "14 mai 2024 mardi",
    "Copyright 2024 La Dépêche des Monts Tous droits réservés",
    "Section: ÉDUCATION; p. 4",
    "Length: 312 words",
    "Byline: Léa Sorel",
    "Body",
    "Le lycée de Morzaix rouvrira lundi 20 mai, après trois mois de travaux.",
    "« Les élèves ont attendu assez longtemps », a déclaré la proviseure, Aline Ducret.",
    "Load-Date: May 14, 2024",
    "End of Document",
    "Cantines : les prix gelés à la rentrée",
    "Le Phare du Nord",
    "May 13, 2024 Monday",
    "Copyright 2024 Le Phare du Nord",
    "Length: 120 words",
    "Body",
    "La ville gèle le prix des cantines. La mesure coûtera 400 000 euros.",
    "Load-Date: May 14, 2024",
    "End of Document",
    "Sans texte",
    "Le Phare du Nord",
    "12 mai 2024",
    "Length: 0 words",
    "End of Document",
]
PLAIN = ["Un pont rouvre à Autun", "Le pont a rouvert mardi 14 mai.", "La mairie s'en félicite."]


def write(path: Path, lines: list[str]) -> None:
    """A Word file with a paragraph a line."""
    document = docx.Document()
    for line in lines:
        document.add_paragraph(line)
    document.save(str(path))
