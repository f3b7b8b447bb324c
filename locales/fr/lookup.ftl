### Ce que le bureau recherche et consulte.

button-search = 🔎 Rechercher
search = <b>Rechercher une demande</b>

    Écrivez ce que vous savez : le numéro de la demande, un nom (ou prénom et nom), une adresse e-mail, un numéro de mobile, le nom de l'organisation, son SIREN ou son SIRET, un identifiant client, ou la fin du numéro de série du certificat (6 chiffres hexadécimaux au moins).

    Les accents, les majuscules et les tirets ne comptent pas. Ce que vous écrivez est effacé de la conversation.
search-found = <b>Recherche</b> : { $count ->
    [one] 1 demande trouvée
   *[other] { $count } demandes trouvées
}
search-more = Seules les { $most } plus récentes sont affichées. Précisez : prénom et nom, ou numéro.
command-find = Rechercher une demande
command-takes-sought = { " " }<i>un nom, un numéro…</i>
button-search-result = { $number } · { $name } · { $state }
button-search-again = 🔎 Autre recherche
button-newer = ◀️ Page précédente
button-older = Page { $page } sur { $pages } ▶️
error-search-empty = Écrivez au moins un mot ou un numéro à rechercher.
error-search-none = Rien de tel dans les demandes de vos bureaux. Un nom s'écrit en entier : le nom seul, ou le prénom et le nom. Le début d'un nom ne suffit pas.
