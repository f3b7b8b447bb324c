"""The five identity fields: each said clearly when it is wrong, matched together, five attempts, then the desk."""

import pytest

from playground.demo import software
from tests.journeys.cast import Cast
from tests.journeys.desk import open_card, unblock
from tests.journeys.states import at_identity
from tests.journeys.talk import begins, link_of, says, still_there, taps


async def test_each_field_says_what_is_wrong_with_it_and_stays(cast: Cast) -> None:
    who, _ = await at_identity(cast)
    person, me = who.person, who.identity
    for field, right, wrong in (
        (1, me.document_number, {
            "12": "9 lettres et chiffres sont attendus, par exemple X4RTBPFW4. Recopiez",
            "X4RTBPFW47": "Le dernier chiffre ne correspond pas.*Vérifiez-le",
        }),
        (2, me.document_expiry, {
            "demain": "Saisissez le jour, le mois et l'année, par exemple",
            "31/02/2034": "Cette date n'existe pas. Vérifiez l'ordre",
            "01/02/34": "Saisissez l'année avec ses quatre chiffres",
        }),
        (3, me.given_name, {
            "Ma3lys": "Un nom ne contient pas de chiffre. Saisissez-le",
            "A" * 200: "C'est trop long : 64 caractères au plus",
        }),
        (4, me.surname, {"D'Aubigné 😀": "Seuls les lettres, espaces, traits d'union.*Saisissez le nom à nouveau"}),
        (5, me.phone, {
            "01 42 34 56 78": "C'est un numéro fixe : il ne reçoit pas de SMS. Saisissez",
            "0899 12 34 56": "numéro spécial.*Saisissez un numéro de mobile",
            "+49 1512 3456789": "Nous n'envoyons pas de SMS dans ce pays. Saisissez",
            "bonjour": "Ce numéro n'est pas compris. Saisissez un numéro de mobile",
        }),
    ):  # fmt: skip
        for typed, told in wrong.items():
            screen = await says(person, typed, told)
            assert f"champ {field} sur 5" in screen.text
        await says(person, right, f"champ {field + 1} sur 5" if field < 5 else "contrôler les documents")
    assert await still_there(person) == []


async def test_the_fields_that_differ_are_named_and_only_they_are_asked_again(cast: Cast) -> None:
    who, _ = await at_identity(cast)
    person, me = who.person, who.identity
    await says(person, "X4RTBPFW4", "champ 2 sur 5")
    await says(person, "03/01/2034", "champ 3 sur 5")
    await taps(person, "Retour", "champ 2 sur 5")
    await says(person, me.document_expiry, "champ 3 sur 5")
    await says(person, me.given_name, "champ 4 sur 5")
    await says(person, "TEST Quelqu'un", "champ 5 sur 5")
    told = await says(person, me.phone, "Ces champs ne correspondent pas à la demande : N° de la pièce, Nom.")
    assert "Saisissez-les à nouveau" in told.text
    assert "Il vous reste 4 essais" in told.text
    assert "champ 1 sur 5" in told.text
    await says(person, me.document_number, "champ 4 sur 5")
    await says(person, me.surname, r"contrôler les documents \(0 sur 3\)")
    assert await still_there(person) == []


@pytest.mark.parametrize(
    ("asked", "typed"),
    [("TEST Maëlys-Gaëlle", "test MAELYS GAELLE"), ("TEST O’Neill", "TEST ONEILL"), ("TEST Lœuillet", "TEST LOEUILLET"),
     ("TEST Müller", "TEST Mueller"), ("TEST Αθηνά", "TEST ΑΘΗΝΆ"), ("TEST Łukasz", "TEST Lukasz")],
)  # fmt: skip
async def test_names_match_however_they_are_written(cast: Cast, asked: str, typed: str) -> None:
    who, _ = await at_identity(cast, given_name=asked)
    me = who.identity
    await says(who.person, me.document_number.lower(), "champ 2 sur 5")
    await says(who.person, me.document_expiry.replace("/", "."), "champ 3 sur 5")
    await says(who.person, typed, "champ 4 sur 5")
    await says(who.person, me.surname.upper(), "champ 5 sur 5")
    await says(who.person, f"+33 0{me.phone[3:]}", "contrôler les documents")


@pytest.mark.parametrize(
    ("name", "told"),
    [("<b>Maëlys</b>", "Seuls les lettres, espaces"), ("Maëlys 😀", "Seuls les lettres, espaces"),
     ("TEST محمد", "lettres latines, grecques ou cyrilliques : pas avec.*Écrivez ce texte en lettres latines"),
     ("A" * 200, "64 caractères au plus"), ("\u202e\u200b", "Ce champ est vide"),
     ("M4ëlys", "ne contient pas de chiffre")],
)  # fmt: skip
async def test_what_is_no_name_is_refused_in_the_order(cast: Cast, name: str, told: str) -> None:
    person = (await cast.applicant()).person
    await begins(person)
    await taps(person, "^3 ans", "Pour qui est ce certificat")
    await taps(person, "Pour une autre personne", "Quel est le prénom")
    screen = await says(person, name, told)
    assert "Quel est le prénom" in screen.text
    await says(person, "\u200fTEST\u200e Maëlys", "Quel est le nom,")


async def test_an_organisation_may_have_signs_in_its_name(cast: Cast) -> None:
    who = await cast.applicant(organisation='TEST Frères & Cie "l’Œuf"')
    await software.fill(who)
    await who.person.sees('Organisation : TEST Frères & Cie "l’Œuf"')


async def test_five_attempts_then_the_desk_is_told_and_unblocks(cast: Cast) -> None:
    officer = await cast.officer()
    who, number = await at_identity(cast)
    person, me = who.person, who.identity
    await says(person, me.document_number, "champ 2 sur 5")
    await says(person, me.document_expiry, "champ 3 sur 5")
    await says(person, me.given_name, "champ 4 sur 5")
    await says(person, me.surname, "champ 5 sur 5")
    for left in ("4 essais", "3 essais", "2 essais", "1 essai"):
        await says(person, "06 00 00 00 01", f"ne correspondent pas à la demande : Mobile.*Il vous reste {left}")
    told = await says(person, "06 00 00 00 01", "La vérification a échoué 5 fois. Le bureau.*est prévenu")
    assert "bureau@guichetier.example, 01 99 00 12 34" in told.text
    await officer.sees(f"Demande {number} : l'identification d'un signataire a échoué 5 fois")
    await says(person, me.phone, "La vérification a échoué 5 fois")
    before = (await cast.world.mail(me.email))[-1]["id"]
    await unblock(cast, number)
    await person.open(await link_of(who, "Votre signature est attendue", after=before))
    await person.sees("champ 1 sur 5", fresh=True)
    await software.identify(who)
    await person.sees("contrôler les documents")


async def test_a_name_that_is_near_goes_to_the_desk_which_accepts_it(cast: Cast) -> None:
    officer = await cast.officer()
    who, number = await at_identity(cast, given_name="TEST Marie Claire")
    person, me = who.person, who.identity
    await says(person, me.document_number, "champ 2 sur 5")
    await says(person, me.document_expiry, "champ 3 sur 5")
    await says(person, "TEST Marie", "champ 4 sur 5")
    await says(person, me.surname, "champ 5 sur 5")
    told = await says(person, me.phone, "Un nom reste à vérifier : le bureau d'enregistrement est prévenu")
    assert "vous serez averti ici" in told.text and "5 fois" not in told.text
    await says(person, "TEST Marie Claire", "Le bureau d'enregistrement vérifie")  # nobody talks their way past it
    await officer.sees(f"Demande {number} : un nom saisi ressemble à celui de la demande")
    await open_card(officer, number)
    await taps(officer, "Accepter l'identité : TEST Marie Claire", f"Identité acceptée pour la demande {number}")
    told = await person.sees(f"a vérifié votre identité pour la demande {number}. Vous pouvez continuer")
    assert told.buttons
    await taps(person, "^Ouvrir$|Ouvrir la demande|Continuer", r"contrôler les documents \(0 sur 3\)")


async def test_what_somebody_else_typed_is_not_shown_to_be_right(cast: Cast) -> None:
    who, _ = await at_identity(cast)
    await says(who.person, who.identity.document_number, "champ 2 sur 5")
    stranger = await cast.play(who.identity)
    await stranger.person.open(await link_of(who, "Votre signature est attendue"))
    await stranger.person.sees("champ 1 sur 5")
    await says(who.person, who.identity.document_expiry, "champ 3 sur 5")
