### L'aide : plateformes, révocation, contacts.

help-public-key-title = Exporter sa clé publique
help-public-key-keywords = pem cer crt der certificat télécharger chaîne base-64 export plateforme
help-public-key = Le plus simple : <b>« Mes certificats »</b>, votre certificat, « Clé publique ». Choisissez le format demandé, souvent PEM (base-64).

    Depuis votre ordinateur :
    • <b>Smart Card Manager</b> : dossier « Magasins de certificats », « Personnel ». Clic droit sur le certificat, « Exporter la clé publique », puis le format. Le fichier va dans Documents. Format absent ? Changez l'extension en enregistrant, par exemple .crt en .cer.
    • <b>Token Manager</b> : même dossier, clic droit, « Exporter la clé publique ». Le fichier va dans Téléchargements.

    La clé publique ne permet pas de signer à votre place : vous pouvez la transmettre. Le fichier .p12, lui, ne se donne jamais.

help-siv-title = Ajouter son certificat au SIV
help-siv-keywords = plateforme immatriculation véhicules pro-siv ancienne clé habilitation ajouter clé publique sylaé
help-siv = Une plateforme ne connaît pas votre nouveau certificat toute seule : vous y ajoutez sa clé publique, en PEM (« Mes certificats », « Clé publique »).

    <b>Vous avez encore l'ancienne clé, et elle est valable</b>
    1. Connectez-vous avec elle : https://pro-siv.interieur.gouv.fr/map-ppa-ui/do/home
    2. Rubrique « Modifier les certificats numériques ».
    3. Choisissez le fichier PEM, « ajouter », et validez quand le nouveau certificat apparaît dans le tableau.

    <b>Vous ne l'avez plus, ou elle a expiré</b>
    • Appelez l'assistance du SIV : 0806 001 623. Elle ajoute elle-même la clé publique.
    • Ou faites-le seul : https://habilitation-siv.interieur.gouv.fr/apd-map-ppl/apd/liens_modif

    Les autres plateformes procèdent de la même façon. Au-delà de ces conseils, seule leur assistance peut agir.

help-tenders-title = Appels d'offres et plateformes publiques
help-tenders-keywords = marchés publics plateforme répondre signer assistance chorus sylaé problème connexion
help-tenders = Nous délivrons le moyen de vous identifier et de signer. Nous n'avons pas de lien avec les plateformes, et ne pouvons pas agir sur leurs pannes, leurs comptes ni leurs règles.

    1. <b>Contactez d'abord l'assistance de la plateforme.</b>
    2. Vérifiez le format demandé (PAdES, XAdES, CAdES) et le niveau de certificat exigé.
    3. Utilisez son outil de signature s'il existe. Marchés publics : https://www.marches-publics.gouv.fr/?page=Entreprise.SignDocument

    Nous pouvons vous aider, dans la mesure du possible, à accéder au site ou à utiliser son outil avec votre certificat.

help-obsolete-title = Mon certificat n'est plus à jour
help-obsolete-keywords = obsolète siret changement départ retraite fusion acquisition nom organisation
help-obsolete = Un certificat dit qui vous êtes et pour qui vous signez. Si ce n'est plus vrai, il ne doit plus servir :

    • le SIRET ou le nom de l'organisation change ;
    • le titulaire part, ou prend sa retraite ;
    • l'organisation fusionne, est cédée ou s'arrête.

    <b>Révoquez-le dès que possible</b>, dans « Mes certificats », et commandez-en un nouveau avec les bonnes informations. Ce qui a été signé avant reste valable.

help-revoke-title = Révoquer un certificat
help-revoke-keywords = révocation annuler bloquer perte vol urgence formulaire représentant légal définitif
help-revoke = La révocation est <b>définitive</b>, et publiée aussitôt.

    1. <b>Vous-même, à toute heure</b> : « Mes certificats », « Révoquer ce certificat », une raison, vos trois réponses (3 essais). C'est immédiat.
    2. <b>Par le formulaire</b>, si vous n'avez plus vos réponses : « Formulaire de révocation (PDF) » au même endroit. Signez-le et renvoyez-le ici, ou par courrier. Deux agents du bureau le traitent, sous 24 heures au plus.
    3. <b>Votre représentant légal</b> peut demander au bureau la révocation de tout certificat de l'organisation.
    4. <b>Sans accès à cette conversation</b> : appelez ou écrivez au bureau.

    { $office } : { $office_phone }, { $office_email }, { $office_hours }

help-renew-title = Renouveler un certificat
help-renew-keywords = renouvellement expire expiration nouveau fin validité remplacer
help-renew = Un certificat a une fin : « Mes certificats » indique les jours qui restent. Il ne se prolonge pas, on en commande un nouveau.

    1. Commandez le nouveau quelques semaines avant la fin de l'ancien.
    2. Retirez-le et installez-le.
    3. Ajoutez sa clé publique à vos plateformes, en vous y connectant avec l'ancien.
    4. <b>Gardez l'ancien jusque-là</b>. Ensuite, laissez-le expirer, ou révoquez-le avec la raison « Un autre certificat le remplace ».

    Ce que vous avez signé avec l'ancien reste valable.

help-contacts-title = Contacts, horaires et téléphone
help-contacts-keywords = téléphone appeler adresse e-mail courrier bureau support assistance humain opérateur coût prix appel
help-contacts = Ayez votre numéro de demande sous les yeux. Nous ne vous demanderons jamais votre mot de passe, vos codes ni vos réponses.

    { $contacts }
