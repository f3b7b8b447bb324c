### L'aide : les écrans, la recherche et les contacts. Les rubriques sont dans les fichiers help-*.ftl.

help = <b>Aide</b>

    Touchez un sujet, ou <b>écrivez quelques mots</b> : nous cherchons dans toutes les rubriques, avec ou sans accents.

    Commandes : /start (accueil), /aide, /langue (français ou anglais), /annuler
help-group = <b>{ $group }</b>

    Touchez une rubrique.
help-found = <b>Recherche : { $words }</b>

    { $count ->
        [one] 1 rubrique trouvée.
       *[other] { $count } rubriques trouvées.
    } Vous pouvez écrire d'autres mots.
help-nothing = <b>Recherche : { $words }</b>

    Aucune rubrique ne contient ces mots. Essayez-en d'autres, plus simples, ou contactez votre bureau d'enregistrement :

    { $contacts }
help-stop-words = au aux avec ce ces comment dans de des du elle en est et faire faut il je la le les leur ma mes mon ne ni nos notre nous on ou où par pas plus pour pourquoi puis qu quand que quel quelle qui quoi sa sans se ses si son sur ta te tu un une vos votre vous
help-office = <b>{ $office }</b>
    ✉️ { $office_email }
    📞 { $office_phone } ({ $cost })
    🕘 { $office_hours }
    📮 { $office_address }
help-phone-menu = Au téléphone, tapez : { $choices }.
help-phone-choice = { $key } pour { $service }
phone-menu-technical = le service technique
phone-menu-sales = le service commercial
phone-menu-invoices = la facturation
phone-menu-organisations = le suivi des demandes pour les organisations
button-help-topics = 📚 Tous les sujets
help-group-order = Commander et signer
help-group-retrieve = Retirer son certificat
help-group-install = Installer le certificat
help-group-use = Signer des documents
help-group-platforms = Plateformes et clé publique
help-group-end = Révoquer et renouveler
help-group-contact = Nous contacter
command-for-start = Accueil : ce qui vous attend
command-for-help = Aide et recherche : /aide suivi de vos mots
command-for-language = Passer en anglais, sans rien perdre
command-for-cancel = Revenir à l'accueil
error-language-unknown = Cette langue n'est pas connue. Écrivez /langue fr pour le français, ou /langue en pour l'anglais.
