### La commande.

products = <b>Commander un certificat</b>

    { $families }

    Quel produit souhaitez-vous ? Touchez son nom : sa page vous dit tout avant de commander.
button-product = { $name }
button-product-soon = { $name } · bientôt
button-order-product = 🛒 Commander
form = <b>Demande { $number }</b> · étape { $step } sur { $steps } : { $part }

    { $question }
part-product = le produit
part-holder = le titulaire
part-certificate_manager = le responsable de certificat
part-organisation = l'organisation
part-legal_representative = le représentant légal
part-delegate = le délégataire
part-documents = les documents
part-recap = le récapitulatif
ask-lifetime = Pour combien de temps souhaitez-vous votre certificat { $product } ?
choice-lifetime = { $years ->
    [one] 1 an
   *[other] { $years } ans
} · { NUMBER($price, minimumFractionDigits: 2) } € HT
ask-given_name = Quel est le <b>prénom</b>, comme sur la pièce d'identité ?
ask-surname = Quel est le <b>nom</b>, comme sur la pièce d'identité ?

    Le nom de naissance si la pièce porte aussi un nom d'usage.
ask-email = Quelle est l'<b>adresse e-mail</b> ? Le lien pour signer y sera envoyé.
ask-phone = Quel est le <b>numéro de mobile</b> ? Le code pour signer y sera envoyé. Exemple : 06 12 34 56 78.
ask-document_kind = De quelle <b>pièce d'identité</b> s'agit-il ?
ask-document_country = Quel <b>pays</b> a délivré cette pièce ? Donnez son code de deux lettres, par exemple BE pour la Belgique.
ask-document_number = Quel est le <b>numéro</b> de la pièce d'identité ?
ask-document_expiry = Quelle est la <b>date d'expiration</b> imprimée sur la pièce ? Exemple : 02/01/2031.
ask-siret = Quel est le <b>numéro SIRET</b> de votre établissement ? Ce sont 14 chiffres, sur l'extrait d'immatriculation (Kbis).
ask-name = Quel est le <b>nom de l'organisation</b>, comme sur l'extrait d'immatriculation ?
ask-office = À quel <b>bureau d'enregistrement</b> confiez-vous votre demande ? Il l'examine, et c'est lui que vous contactez.

    { $offices }
office-line = • <b>{ $office_town }</b>, { $office_hours }
ask-who-holder = <b>Pour qui</b> est ce certificat ? Le titulaire est la personne à qui il appartient et qui s'en sert.

    Pour une autre personne, c'est elle, et elle seule, qui signera, choisira ses questions et retirera le certificat, depuis son propre compte Telegram. Vous suivrez la demande.
ask-who-certificate_manager = Qui est le <b>responsable de certificat</b> ? C'est la personne qui fera fonctionner le cachet de l'organisation.
ask-who-legal_representative = Qui est le <b>représentant légal</b> de l'organisation ? C'est la personne qui a le pouvoir de l'engager, par exemple le gérant. { $acts ->
    [instead] Elle signe aussi la demande, ou un délégataire la signe à sa place.
   *[beside] Elle signe aussi la demande.
}
ask-who-delegate = Y a-t-il un <b>délégataire</b> ? C'est une personne à qui le représentant légal a confié ces démarches, par un mandat écrit de moins de 3 mois. { $acts ->
    [instead] Elle signe à la place du représentant légal.
   *[beside] Elle signe en plus du représentant légal.
}
ask-identity_holder = Envoyez la <b>pièce d'identité du titulaire</b> : un fichier PDF, JPEG ou PNG, de 20 Mo au plus. Touchez le trombone 📎 de Telegram. Le fichier sera chiffré chez nous, puis effacé de cette conversation.
ask-identity_certificate_manager = Envoyez la <b>pièce d'identité du responsable de certificat</b> : un fichier PDF, JPEG ou PNG, de 20 Mo au plus. Touchez le trombone 📎 de Telegram. Le fichier sera chiffré chez nous, puis effacé de cette conversation.
ask-identity_legal_representative = Envoyez la <b>pièce d'identité du représentant légal</b> : un fichier PDF, JPEG ou PNG, de 20 Mo au plus.
ask-identity_delegate = Envoyez la <b>pièce d'identité du délégataire</b> : un fichier PDF, JPEG ou PNG, de 20 Mo au plus.
ask-registration = Envoyez l'<b>extrait d'immatriculation</b> (Kbis ou avis SIRENE) de moins de 3 mois : un fichier PDF, JPEG ou PNG, de 20 Mo au plus.
ask-mandate = Envoyez le <b>mandat du délégataire</b>, signé par le représentant légal et daté de moins de 3 mois : un fichier PDF, JPEG ou PNG, de 20 Mo au plus.
choice-document_kind-cni = Carte d'identité (ancien format)
choice-document_kind-cnie = Carte d'identité (format carte bancaire)
choice-document_kind-passport = Passeport français
choice-document_kind-residence = Titre de séjour
choice-document_kind-other = Autre pièce
choice-who-holder-self = Pour moi-même
choice-who-holder-other = Pour une autre personne
choice-who-certificate_manager-self = Moi-même
choice-who-certificate_manager-other = Une autre personne
choice-who-legal_representative-holder = Le titulaire lui-même
choice-who-legal_representative-certificate_manager = Le responsable de certificat lui-même
choice-who-legal_representative-me = Moi-même
choice-who-legal_representative-other = Une autre personne
choice-who-delegate-nobody = Pas de délégataire
choice-who-delegate-other = Oui, un délégataire signe
field-lifetime = Produit et durée
field-given_name = Prénom
field-surname = Nom
field-email = E-mail
field-phone = Mobile
field-document_kind = Pièce d'identité
field-document_country = Pays de la pièce
field-document_number = N° de la pièce
field-document_expiry = Expiration
field-siret = SIRET
field-name = Organisation
field-office = Bureau
field-who-holder = Pour qui
field-who-certificate_manager = Responsable de certificat
field-who-legal_representative = Représentant légal
field-who-delegate = Délégataire
field-identity_holder = Pièce du titulaire
field-identity_certificate_manager = Pièce du responsable
field-identity_legal_representative = Pièce du représentant
field-identity_delegate = Pièce du délégataire
field-registration = Extrait d'immatriculation
field-mandate = Mandat du délégataire
recap = <b>Demande { $number }</b> · étape { $steps } sur { $steps } : le récapitulatif

    { $lines }

    Tout est juste ? En envoyant la demande, vous acceptez les conditions d'utilisation (version { $terms }). Chaque signataire recevra alors un e-mail, ou un SMS sans adresse e-mail, pour signer.
recap-file = reçu ✅
recap-none = aucun
button-skip-email = 📵 Pas d'adresse e-mail
button-edit = ✏️ { $field }
button-submit = ✅ J'accepte et j'envoie
order-leave = <b>Vous quittez la demande { $number }.</b>

    Voulez-vous la garder pour plus tard, ou la supprimer ?
button-resume = ▶️ Continuer maintenant
button-keep-draft = 💾 Garder pour plus tard
button-delete-draft = 🗑 Supprimer
draft-deleted = La demande { $number } est supprimée.
button-terms = 📖 Lire les conditions
terms = <b>Conditions d'utilisation</b>, version { $version }

    { $paragraphs }
recap-line = • { $field } : { $value }
field-of = { $field } ({ $who })
