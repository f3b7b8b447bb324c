"""Help in the chat: subjects, topics, and the search, in both languages."""

from tests.journeys.cast import Cast
from tests.journeys.talk import home, says, taps


async def test_subjects_topics_and_search(cast: Cast) -> None:
    person = (await cast.applicant()).person
    await home(person)
    await taps(person, "Aide", "écrivez quelques mots")
    await taps(person, "Installer le certificat", "Installer le certificat\n\nTouchez une rubrique")
    await taps(person, "Windows 10 ou 11", "Double-cliquez dessus")
    await taps(person, "autre poste", "n'est pas lié à un seul ordinateur")
    await taps(person, "Retour", "Installer le certificat\n\nTouchez une rubrique")
    await taps(person, "Tous les sujets", "Touchez un sujet")
    found = await says(person, "REVOCATION urgente", "Recherche : REVOCATION urgente")
    assert found.buttons[0].text == "Révoquer un certificat"
    await taps(person, "Révoquer un certificat", "La révocation est définitive, et publiée aussitôt")
    nothing = await says(person, "<b>zzz</b>", "Recherche : <b>zzz</b>")
    assert "01 99 00 12 34 (prix d'un appel local)" in nothing.text and "1 pour le service technique" in nothing.text

    await says(person, "/help clé publique", "Recherche : clé publique")
    await taps(person, "Exporter sa clé publique", "Smart Card Manager")
    await says(person, "/langue", "Exporting your public key\n\nThe simplest way")
    await taps(person, "All subjects", "write a few words")
    await taps(person, "Français", "écrivez quelques mots")
    await says(person, "/aide " + "é" * 300, "Aucune rubrique ne contient ces mots")
