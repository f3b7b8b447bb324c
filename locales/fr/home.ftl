### L'accueil, les demandes et les certificats d'une personne.

home = <b>Bienvenue au guichet.</b>

    Ici, vous commandez un certificat électronique, vous signez votre demande, vous retirez votre certificat, et vous le révoquez en cas de besoin.

    Un certificat électronique est une carte d'identité numérique : il prouve que c'est bien vous qui signez.

    Que souhaitez-vous faire ?
home-waiting = <b>Bonjour.</b>

    Voici ce qui vous attend. Touchez une ligne pour continuer.
button-order = 🛒 Commander un certificat
button-requests = 📂 Mes demandes
button-certificates = 🔐 Mes certificats
button-queue = 🗂 File du bureau
button-help = ❓ Aide
button-language = 🇬🇧 English
button-home = 🏠 Accueil
button-back = ◀️ Retour
button-cancel = ✖️ Annuler
button-continue-draft = ✏️ Continuer la demande { $number }
button-continue-signing = ✍️ Signer la demande { $number }
button-continue-questions = 🔒 Choisir les questions de sécurité ({ $number })
button-continue-retrieval = 📥 Retirer le certificat ({ $number })
button-continue-revocation = 🚫 Continuer la révocation ({ $number })
requests-all = <b>Vos demandes</b>

    Touchez une demande pour voir où elle en est.
requests-all-none = Vous n'avez pas encore de demande. L'accueil vous permet d'en faire une.
requests-open = <b>Vos demandes en cours</b>

    Touchez une demande pour voir où elle en est.
requests-open-none = Aucune demande n'est en cours.
requests-over = <b>Vos demandes terminées</b>

    Certificat délivré, demande retirée, refusée ou expirée : touchez une demande pour la relire.
requests-over-none = Aucune demande n'est terminée.
button-shown-all = 📂 Toutes
button-shown-open = ⏳ En cours
button-shown-over = 🏁 Terminées
button-request = { $number } · { $state }
state-draft = brouillon
state-identification = identification en cours
state-signing = à signer
state-review = en cours d'examen
state-returned = à corriger ou à compléter
state-approved = approuvée
state-questions = questions de sécurité
state-retrieval = à retirer
state-production = en production
state-shipped = expédiée
state-issued = certificat délivré
state-accepted = certificat accepté
state-declined = refusée par un signataire
state-rejected = rejetée
state-cancelled = retirée
state-expired = expirée
state-refused = contenu refusé
state-revoked = certificat révoqué
next-draft = Complétez-la et envoyez-la.
next-identification = Chaque personne concernée a reçu un lien d'identification.
next-signing = Chaque signataire a reçu un e-mail avec un lien, ou un SMS sans adresse e-mail. <b>Ouvrez le lien de votre message pour signer</b>, avant le { $until }. Pensez à regarder dans les courriers indésirables.
next-review = Tout est signé. { $office } examine la demande pendant ses heures d'ouverture ({ $office_hours }), en général sous un jour ouvré. Vous serez prévenu ici et par e-mail.
next-returned = La demande est en cours de correction par le demandeur. Rien n'est à signer pour l'instant.
next-approved = { $mail ->
        [failed] ⚠️ Un e-mail n'a pas pu être remis au titulaire. Vérifiez son adresse avec { $office }, qui enverra un nouveau code et un nouveau lien : { $office_email }, { $office_phone }.
        [pending] Deux e-mails partent vers le titulaire : le code de retrait, puis le lien vers les questions de sécurité, valable 10 jours.
       *[sent] Deux e-mails ont été envoyés au titulaire : le code de retrait, puis le lien vers les questions de sécurité, valable 10 jours.
    } Le certificat doit être retiré avant le { $until }.
next-questions = Le titulaire choisit ses questions de sécurité. Le certificat doit être retiré avant le { $until }.
next-retrieval = { $mail ->
        [failed] ⚠️ L'e-mail avec le lien de téléchargement n'a pas pu être remis au titulaire, qui peut continuer ici. Vérifiez son adresse avec { $office } : { $office_email }, { $office_phone }.
        [pending] Le lien de téléchargement part par e-mail vers le titulaire. Il est valable 24 heures.
       *[sent] Le lien de téléchargement a été envoyé par e-mail au titulaire. Il est valable 24 heures.
    } Le certificat doit être retiré avant le { $until }.
next-production = Votre certificat est en production.
next-shipped = Votre support est en route.
next-issued = Le certificat est délivré. Vous le trouvez dans « Mes certificats ».
next-accepted = Le certificat est accepté et utilisable.
next-declined = La demande est arrêtée. Vous pouvez en faire une nouvelle.
next-rejected = La demande est close. Vous pouvez en faire une nouvelle, en tenant compte du motif.
next-cancelled = La demande est close, à votre demande.
next-expired = Le délai est passé. Vous pouvez faire une nouvelle demande, ou contacter { $office } : { $office_email }, { $office_phone }.
next-refused = Le contenu du certificat a été refusé : il est révoqué.
next-revoked = Le certificat est révoqué, définitivement. Vous pouvez en commander un nouveau.
request = <b>Demande { $number }</b>
    { $product }

    État : <b>{ $state }</b>, depuis le { $since }

    { $following }

    Votre bureau : { $office }, { $office_phone }
request-for-another = ℹ️ Vous avez demandé ce certificat pour une autre personne. Tout ce qui revient au titulaire (signer, choisir les questions, retirer, installer) est fait par lui seul, depuis son propre compte Telegram. Vous suivez la demande ici.
request-reason = { $text }

    Motif : { $reason }
request-withdraw = <b>Retirer la demande { $number } ?</b>

    Elle sera close et les signataires seront prévenus. Vous ne pourrez pas revenir en arrière.
button-withdraw = 🗑 Retirer la demande
button-withdraw-sure = Oui, retirer la demande
button-evidence = 📄 Demande signée (PDF)
