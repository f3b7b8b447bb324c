### Les écrans : ce que la personne lit dans la conversation. Texte HTML de Telegram ; les arguments sont échappés.

file-lent = Ce fichier sera retiré de cette conversation dans { $hours } heures.
notice = ⚠️ { $text }
value = { $value }
stale-button = Ce bouton n'est plus à jour. Voici où vous en êtes.
product-title = { $name }, { $years ->
    [one] 1 an
   *[other] { $years } ans
}

## Accueil

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

## Mes demandes, mes certificats

requests = <b>Vos demandes</b>

    Touchez une demande pour voir où elle en est.
requests-none = Vous n'avez pas encore de demande. L'accueil vous permet d'en faire une.
button-request = { $number } · { $state }
certificates = <b>Vos certificats</b>

    Touchez un certificat pour le consulter, récupérer sa clé publique ou le révoquer.
certificates-none = Vous n'avez pas encore de certificat.
button-certificate = { $number } · { $status }
certificate-recorded = en préparation
certificate-issued = valide
certificate-revoked = révoqué
certificate-details = <b>Votre certificat</b>

    Titulaire : { $subject }
    Émetteur : { $issuer }
    Numéro de série : <code>{ $serial }</code>
    Valide du { $start } au { $end }

    La clé publique peut être donnée à tous : elle sert à vérifier vos signatures.
certificate-revoked-details = <b>Votre certificat est révoqué</b>

    Titulaire : { $subject }
    Émetteur : { $issuer }
    Numéro de série : <code>{ $serial }</code>
    Valide du { $start } au { $end }, révoqué le { $revoked }

    Il ne peut plus servir. Pour signer à nouveau, commandez un nouveau certificat.
button-public-key = 📤 Clé publique (fichier PEM)
button-revoke = 🚫 Révoquer ce certificat

state-draft = brouillon
state-identification = identification en cours
state-signing = à signer
state-review = en cours d'examen
state-returned = à corriger
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
next-signing = Chaque signataire a reçu un e-mail avec un lien. <b>Ouvrez le lien de votre e-mail pour signer</b>, avant le { $until }. Pensez à regarder dans les courriers indésirables.
next-review = Tout est signé. { $office } examine la demande pendant ses heures d'ouverture ({ $office_hours }), en général sous un jour ouvré. Vous serez prévenu ici et par e-mail.
next-returned = Votre bureau vous demande une correction.
next-approved = Le titulaire a reçu deux e-mails : le code de retrait, puis le lien vers les questions de sécurité. Ce lien est valable 10 jours. Le certificat doit être retiré avant le { $until }.
next-questions = Le titulaire choisit ses questions de sécurité. Le certificat doit être retiré avant le { $until }.
next-retrieval = Le titulaire a reçu par e-mail le lien de téléchargement. Le certificat doit être retiré avant le { $until }.
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
request-reason = { $text }

    Motif : { $reason }
request-withdraw = <b>Retirer la demande { $number } ?</b>

    Elle sera close et les signataires seront prévenus. Vous ne pourrez pas revenir en arrière.
button-withdraw = 🗑 Retirer la demande
button-withdraw-sure = Oui, retirer la demande
button-evidence = 📄 Demande signée (PDF)

## Commande

products = <b>Commander un certificat</b>

    Quel produit souhaitez-vous ? Un certificat « logiciel » est un fichier à installer sur votre ordinateur.
button-product = { $name }
button-product-soon = { $name } · bientôt
form = <b>Demande { $number }</b> · étape { $step } sur { $steps } : { $part }

    { $question }
part-product = le produit
part-holder = le titulaire
part-organisation = l'organisation
part-legal_representative = le représentant légal
part-documents = les documents
part-recap = le récapitulatif
ask-lifetime = Pour combien de temps souhaitez-vous votre certificat { $product } ?
choice-lifetime = { $years ->
    [one] 1 an
   *[other] { $years } ans
} · { NUMBER($price, minimumFractionDigits: 2) } € HT
ask-given_name = Quel est le <b>prénom</b>, comme sur la pièce d'identité ?
ask-surname = Quel est le <b>nom</b>, comme sur la pièce d'identité ?
ask-email = Quelle est l'<b>adresse e-mail</b> ? Le lien pour signer y sera envoyé.
ask-phone = Quel est le <b>numéro de mobile</b> ? Le code pour signer y sera envoyé. Exemple : 06 12 34 56 78.
ask-document_kind = De quelle <b>pièce d'identité</b> s'agit-il ?
ask-document_country = Quel <b>pays</b> a délivré cette pièce ? Donnez son code de deux lettres, par exemple BE pour la Belgique.
ask-document_number = Quel est le <b>numéro</b> de la pièce d'identité ?
ask-document_expiry = Quelle est la <b>date d'expiration</b> imprimée sur la pièce ? Exemple : 02/01/2031.
ask-siret = Quel est le <b>numéro SIRET</b> de votre établissement ? Ce sont 14 chiffres, sur l'extrait d'immatriculation (Kbis).
ask-name = Quel est le <b>nom de l'organisation</b>, comme sur l'extrait d'immatriculation ?
ask-who = Qui est le <b>représentant légal</b> de l'organisation ? C'est la personne qui a le pouvoir de l'engager, par exemple le gérant. Elle signe aussi la demande.
ask-identity_holder = Envoyez la <b>pièce d'identité du titulaire</b> : un fichier PDF, JPEG ou PNG, de 20 Mo au plus. Touchez le trombone 📎 de Telegram. Le fichier sera chiffré chez nous, puis effacé de cette conversation.
ask-identity_legal_representative = Envoyez la <b>pièce d'identité du représentant légal</b> : un fichier PDF, JPEG ou PNG, de 20 Mo au plus.
ask-registration = Envoyez l'<b>extrait d'immatriculation</b> (Kbis ou avis SIRENE) de moins de 3 mois : un fichier PDF, JPEG ou PNG, de 20 Mo au plus.
choice-document_kind-cni = Carte d'identité (ancien format)
choice-document_kind-cnie = Carte d'identité (format carte bancaire)
choice-document_kind-passport = Passeport français
choice-document_kind-residence = Titre de séjour
choice-document_kind-other = Autre pièce
choice-who-holder = Le titulaire lui-même
choice-who-other = Une autre personne
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
field-who = Représentant légal
field-identity_holder = Pièce du titulaire
field-identity_legal_representative = Pièce du représentant
field-registration = Extrait d'immatriculation
recap = <b>Demande { $number }</b> · étape { $steps } sur { $steps } : le récapitulatif

    { $lines }

    Tout est juste ? En envoyant la demande, vous acceptez les conditions d'utilisation (version { $terms }). Chaque signataire recevra alors un e-mail pour signer.
recap-file = reçu ✅
button-edit = ✏️ { $field }
button-submit = ✅ J'accepte et j'envoie
order-leave = <b>Vous quittez la demande { $number }.</b>

    Voulez-vous la garder pour plus tard, ou la supprimer ?
button-resume = ▶️ Continuer maintenant
button-keep-draft = 💾 Garder pour plus tard
button-delete-draft = 🗑 Supprimer
draft-deleted = La demande { $number } est supprimée.

## Signature

sign-identity = <b>Signer la demande { $number }</b> · étape 1 sur { $steps }, champ { $field } sur { $fields }
    { $product }

    Prénom : <b>{ $given_name }</b>
    Nom : <b>{ $surname }</b>

    { $question }
sign-ask-document_number = Saisissez le <b>numéro de la pièce d'identité</b> utilisée dans la demande.
sign-ask-document_expiry = Saisissez la <b>date d'expiration</b> de cette pièce. Exemple : 02/01/2031.
sign-ask-given_name = Saisissez votre <b>prénom</b>, exactement comme ci-dessus.
sign-ask-surname = Saisissez votre <b>nom</b>, exactement comme ci-dessus.
sign-ask-phone = Saisissez votre <b>numéro de mobile</b>, celui de la demande. Exemple : 06 12 34 56 78.
sign-reading = <b>Étape 2 sur { $steps } : contrôler les documents</b> ({ $read } sur { $total })

    { $lines }

    Ouvrez chaque document, puis indiquez que vous l'avez lu.
sign-document = { $mark } { $document }, <code>{ $sha256 }…</code>
sign-recap = <b>Étape 3 sur { $steps } : signer</b>

    Demande { $number } : { $product }
    Demandée par : { $requester }
    Organisation : { $organisation }
    Vous signez comme : { $roles }

    { $lines }

    La suite de chiffres et de lettres est l'empreinte du document : elle change si le document change.

    Touchez « Signer » pour recevoir un code par SMS.
sign-code = <b>Étape 3 sur { $steps } : signer</b>

    Nous avons envoyé un code par SMS au { $phone }. Il est valable 10 minutes.

    <b>Saisissez ce code pour signer.</b>
sign-refuse-reason = <b>Refuser de signer</b>

    Pour quelle raison ? Écrivez-la en quelques mots. Elle sera transmise au demandeur et aux autres signataires, et la demande sera arrêtée.
sign-deny = <b>Ce n'est pas vous ?</b>

    La signature sera suspendue et le bureau d'enregistrement sera prévenu.
sign-done = <b>Merci, votre signature est enregistrée.</b> ✅

    Demande { $number } : { $product }

    { $following }
sign-closed = La demande { $number } ne se signe plus.

    { $following }
sign-over-locked = La vérification a échoué 5 fois. Le bureau d'enregistrement a été prévenu et vous contactera.

    { $office } : { $office_email }, { $office_phone }, { $office_hours }
blocked = 🔒 { $text }

    { $contacts }
contacts = { $office } : { $office_email }, { $office_phone }, { $office_hours }
sign-over-doubt = Un nom saisi ressemble à celui de la demande sans être identique. Le bureau d'enregistrement vérifie, et vous serez averti ici. Vous n'avez rien à refaire.

    { $office } : { $office_email }, { $office_phone }, { $office_hours }
sign-over-denied = La signature est suspendue : quelqu'un a indiqué « ce n'est pas moi ». { $office } est prévenu. Si c'est bien à vous de signer, contactez-le.

    { $office } : { $office_email }, { $office_phone }, { $office_hours }
sign-over-refused = Votre refus est enregistré.
button-open-document = 📄 Ouvrir : { $document }
button-mark-read = ✅ J'ai lu : { $document }
button-sign = ✍️ Signer
button-refuse = Refuser
button-deny = Ce n'est pas moi
button-deny-sure = Oui, ce n'est pas moi
button-resend-sms = 🔁 Nouveau code par SMS
button-resend-mail = 🔁 Nouveau code par e-mail
document-form = Formulaire de demande
document-evidence = Demande signée et scellée
role-holder = titulaire
role-legal_representative = représentant légal
role-delegate = délégataire

## Questions de sécurité

questions-document = <b>Questions de sécurité</b> · étape 1 sur 2
    Demande { $number } : { $product }

    Munissez-vous de votre pièce d'identité en cours de validité, et installez-vous à l'abri des regards.

    <b>Saisissez le numéro de votre pièce d'identité.</b>
questions-pick = <b>Questions de sécurité</b> · étape 2 sur 2, question { $step } sur 3

    Vos réponses vous seront demandées pour télécharger, révoquer ou débloquer votre certificat. Choisissez des réponses que l'on ne trouve pas sur internet et que vous n'oublierez pas : elles ne pourront plus être modifiées.

    Quelle question choisissez-vous ?
questions-answer = <b>Questions de sécurité</b> · question { $step } sur 3

    <b>{ $question }</b>

    Saisissez votre réponse. Vous seul la connaissez.
questions-own = <b>Questions de sécurité</b> · question 3 sur 3

    La troisième question est la vôtre. <b>Écrivez une question dont vous seul connaissez la réponse</b>, de 10 à 120 caractères.
questions-confirm = <b>Vos trois questions</b>

    1. { $first }
    2. { $second }
    3. { $third }

    Une fois validées, questions et réponses ne peuvent plus changer.
questions-done = <b>Vos questions de sécurité sont enregistrées.</b> ✅

    Un e-mail avec le lien de téléchargement vient de partir. Il est valable 24 heures. Préparez votre code de retrait, reçu dans un e-mail précédent.
button-questions-confirm = ✅ Valider définitivement
button-questions-restart = 🔁 Tout recommencer

## Retrait

retrieval = <b>Retrait de votre certificat</b>
    { $progress }
    <i>Ces étapes sont réalisées par le titulaire, et par lui seul.</i>

    { $body }
retrieval-start = <b>Étape 1 sur 6 : avant de commencer</b>

    ☐ Votre code de retrait à 9 chiffres est sous vos yeux (e-mail « code de retrait »).
    ☐ Vous vous souvenez de vos trois réponses.
    ☐ Vous savez où garder le fichier : un support non connecté, comme une clé USB rangée en lieu sûr.
    ☐ Le certificat s'installe sur un ordinateur. Le logiciel d'installation (pilote) est indiqué par votre bureau.

    Comptez cinq minutes. Jusqu'à l'étape 5, vous pouvez annuler sans rien perdre.
retrieval-password = <b>Étape 2 sur 6 : le mot de passe</b>

    Choisissez le mot de passe qui protégera votre certificat : 8 à 20 lettres et chiffres, avec au moins une majuscule, une minuscule et un chiffre.

    Il ne pourra <b>jamais</b> être changé ni retrouvé. Saisissez-le.
retrieval-password-again = <b>Étape 2 sur 6 : le mot de passe</b>

    Saisissez le même mot de passe une seconde fois.
retrieval-generated = <b>Étape 2 sur 6 : le mot de passe</b>

    Voici votre mot de passe (touchez pour le voir) :
    <tg-spoiler><code>{ $password }</code></tg-spoiler>

    Notez-le en lieu sûr avant de continuer : il disparaîtra, et personne ne pourra le retrouver.
retrieval-code = <b>Étape 3 sur 6 : le code de retrait</b>

    Saisissez le code à 9 chiffres reçu par e-mail.

    Pas de code au bout de 30 secondes ? Demandez-en un nouveau : il annule les précédents.
retrieval-answer = <b>Étape 4 sur 6 : vos réponses</b>, { $step } sur 3

    <b>{ $question }</b>

    Saisissez votre réponse. Il vous reste { $left ->
        [one] 1 essai
       *[other] { $left } essais
    } pour l'ensemble des trois.
retrieval-generation = <b>Étape 5 sur 6 : génération de votre certificat</b>

    { $key } Création de votre paire de clés
    { $certificate } Signature par l'autorité de certification
    { $file } Préparation du fichier .p12

    Quelques secondes suffisent. Vous pouvez fermer cette conversation : rien ne sera perdu.
retrieval-details = <b>Étape 6 sur 6 : votre certificat</b>

    Titulaire : { $subject }
    Émetteur : { $issuer }
    Valide à partir du : { $start }
    Valide jusqu'au : { $end }
    Numéro de série : <code>{ $serial }</code>
    Usage de la clé : { $usage }
    Algorithme de signature : { $algorithm }
    Clé publique : { $public_key }

    Vérifiez ces détails, puis touchez « Vérification technique ».
retrieval-check = <b>Vérification technique</b> : saisissez le mot de passe choisi à l'étape 2. Nous ouvrons le fichier avec lui, avant de vous le remettre. S'il est perdu, révoquez ce certificat (« Mes certificats ») et commandez-en un nouveau.
retrieval-handed-over = <b>Votre certificat est vérifié.</b> ✅

    { $way ->
        [link] Un e-mail part, avec un lien qui donne le fichier .p12 une seule fois : le fichier ne passe jamais par cette conversation.
       *[attachment] Le fichier .p12 part par e-mail : il ne passe jamais par cette conversation, où vous avez saisi le mot de passe.
    }

    1. Enregistrez-le sur votre ordinateur.
    2. Copiez-le sur un support non connecté.
    3. Touchez « C'est enregistré » : nous détruisons alors notre copie. Sans nouvelles de vous, elle est détruite le { $until }.

    Fichier ou mot de passe perdu ? Révoquez aussitôt le certificat et commandez-en un nouveau.
retrieval-saved = <b>C'est terminé.</b> 🎉

    Votre certificat est prêt. Nous n'avons plus aucune copie du fichier, de la clé ni du mot de passe.

    Fichier ou mot de passe perdu ? Révoquez aussitôt le certificat dans « Mes certificats », et commandez-en un nouveau.
retrieval-closed = Ce retrait est clos : le délai est passé et le fichier a été détruit. Si votre certificat a été délivré, révoquez-le dans « Mes certificats » et commandez-en un nouveau.
retrieval-cancelled = Retrait annulé. Rien n'est perdu : vous pourrez le reprendre tant que le lien de téléchargement est valable.
button-ready = ▶️ Tout est prêt, commencer
button-generate = 🎲 Proposez-moi un mot de passe
button-noted = ✅ C'est noté
button-check = 🔎 Vérification technique
button-saved = ✅ C'est enregistré
button-file-again = 🔁 Renvoyer l'e-mail
code-sent-sms = ✉️ Un nouveau code part par SMS. Les précédents ne sont plus valables.
code-sent-mail = ✉️ Un nouveau code part par e-mail. Les précédents ne sont plus valables.
file-sent-again = ✉️ L'e-mail repart.

## Révocation

revoke-reason = <b>Révoquer le certificat</b> <code>{ $serial }</code>

    La révocation est <b>définitive</b> : le certificat ne pourra plus jamais servir. Elle est visible de tous aussitôt.

    Pour quelle raison ?
revoke-answer = <b>Révoquer le certificat</b> <code>{ $serial }</code>
    Raison : { $reason }

    Réponse { $step } sur 3. À la troisième, si tout est juste, le certificat est révoqué.

    <b>{ $question }</b>

    Saisissez votre réponse. Il vous reste { $left ->
        [one] 1 essai
       *[other] { $left } essais
    } pour l'ensemble des trois.
revoke-done = <b>Le certificat est révoqué.</b>
    <code>{ $serial }</code>

    La révocation est publiée. Un e-mail vous le confirme. Pour signer à nouveau, commandez un nouveau certificat.
revoke-abandoned = Rien n'a changé : le certificat <code>{ $serial }</code> reste valide.
reason-keyCompromise = Fichier ou mot de passe perdu, volé ou divulgué
reason-affiliationChanged = Je quitte l'organisation, ou elle change
reason-superseded = Un autre certificat le remplace
reason-cessationOfOperation = Je n'en ai plus l'usage
reason-unspecified = Autre raison
reason-privilegeWithdrawn = Droit retiré par le bureau
button-keep-certificate = Garder le certificat

## Bureau

queue = <b>File du bureau</b> : { $count ->
    [one] 1 demande
   *[other] { $count } demandes
}
queue-empty = <b>File du bureau</b>

    Rien n'attend. Vous serez alerté à la prochaine demande.
button-refresh = 🔄 Actualiser
button-desk-request = { $number } · { $state } · { $since }
desk-card = <b>{ $number }</b> · { $state } depuis le { $since }
    { $product }
    Organisation : { $organisation }, SIRET { $siret }
desk-signatory =
    <b>{ $name }</b> ({ $roles }) : { $state }
    { $document } n° { $number }, expire le { $expiry }
    { $email }, { $phone }
desk-blocked-line = 🔒 Bloqué : { $what }
desk-same-subject = ⚠️ Ce titulaire a déjà un certificat valide de ce type.
desk-proposal-line = ⚠️ Révocation proposée ({ $reason }) : un second officier doit confirmer.
desk-reject = <b>Rejeter la demande { $number }</b>

    Quel est le motif ? Choisissez-le ou écrivez-le : il sera transmis au demandeur.
desk-revoke = <b>Révoquer le certificat de la demande { $number }</b>

    Quelle raison ? Un second officier devra confirmer.
desk-approved = ✅ Demande { $number } approuvée. Le titulaire reçoit son code de retrait et le lien vers les questions.
desk-rejected = Demande { $number } rejetée. Le demandeur est prévenu.
desk-unblocked = 🔓 Demande { $number } débloquée. La personne peut recommencer.
desk-reissued = ✉️ Un nouveau lien part pour la demande { $number }. Le précédent ne vaut plus.
desk-proposed = Révocation proposée pour { $number }. Un second officier est alerté.
desk-revoked = Certificat de la demande { $number } révoqué.
canned-unreadable = Un document n'est pas lisible. Merci de refaire une demande avec un document net et complet.
canned-expired = Un document n'est plus valable, ou l'extrait d'immatriculation a plus de 3 mois.
canned-mismatch = Les informations de la demande ne correspondent pas aux documents fournis.
button-desk-document = 📄 { $document }
button-approve = ✅ Approuver
button-reject = ❌ Rejeter
button-unblock = 🔓 Débloquer
button-reissue = ✉️ Envoyer un nouveau lien
button-desk-revoke = 🚫 Révoquer
button-confirm-revoke = ✅ Confirmer la révocation
button-drop-revoke = ↩️ Abandonner
signatory-invited = invité
signatory-identified = identifié
signatory-reviewed = prêt à signer
signatory-signed = signé ✅
signatory-refused = a refusé
signatory-denied = dit « ce n'est pas moi » ⚠️
signatory-locked = bloqué à l'identification 🔒
purpose-identity = champs d'identité du signataire
purpose-signature = code de signature
purpose-retrieval-code = code de retrait
purpose-holder-document = numéro de pièce du titulaire
purpose-retrieval-answers = réponses, au retrait
purpose-revocation-answers = réponses, à la révocation

## Aide

help = <b>Comment se passe une commande ?</b>

    1. Vous remplissez la demande et joignez les documents.
    2. Chaque signataire reçoit un e-mail, contrôle les documents et signe avec un code reçu par SMS. Le lien est valable 10 jours.
    3. Le bureau d'enregistrement examine la demande.
    4. Le titulaire reçoit son code de retrait (9 chiffres), choisit trois questions de sécurité (lien valable 10 jours), puis retire son certificat (lien valable 24 heures), dans les 2 mois.

    <b>Révoquer</b> : « Mes certificats », à toute heure, avec vos trois réponses.

    <b>Contact</b>
    { $office }
    { $office_email }
    { $office_phone }
    { $office_hours }

    Commandes : /start, /annuler, /langue, /aide

## Messages du guichet

button-open = Ouvrir
chat-approved = ✅ Votre demande { $number } est approuvée. Deux e-mails partent vers le titulaire : le code de retrait, puis le lien vers les questions de sécurité.
chat-rejected = Votre demande { $number } a été rejetée par { $office }. Motif : { $reason }
chat-declined = La demande { $number } est arrêtée : { $who } a refusé de signer. Raison : { $reason }
chat-signed = Tous les signataires ont signé la demande { $number }. { $office } l'examine ({ $office_hours }).
chat-unblocked = 🔓 { $office } vous a débloqué pour la demande { $number }. Vous pouvez recommencer.
chat-revoked = Le certificat de la demande { $number } est révoqué, définitivement.
chat-expired-signing = La demande { $number } a expiré : tous les signataires n'ont pas signé dans les 10 jours. Vous pouvez en faire une nouvelle.
chat-expired-retrieval = La demande { $number } a été supprimée : le certificat n'a pas été retiré dans les 2 mois. Vous pouvez faire une nouvelle demande.
chat-undelivered = ⚠️ Un message de la demande { $number } n'a pas pu être remis ({ $what }). Vérifiez l'adresse et le numéro de la demande, ou contactez { $office } : { $office_phone }.
chat-desk-new = 🗂 Nouvelle demande à examiner : { $number }, { $product }.
chat-desk-denied = ⚠️ Demande { $number } : un signataire dit « ce n'est pas moi ».
chat-desk-identity-blocked = 🔒 Demande { $number } : l'identification d'un signataire a échoué 5 fois.
chat-desk-blocked = 🔒 Demande { $number } : une personne est bloquée et attend votre aide.
chat-desk-second-officer = 🚫 Demande { $number } : une révocation attend un second officier.
chat-desk-undelivered = ⚠️ Demande { $number } : un message n'a pas pu être remis ({ $what }).
chat-desk-generation-failed = ⚠️ Demande { $number } : le certificat n'a pas pu être créé. Transmettez ce numéro à l'exploitant : la cause est dans son journal.
button-terms = 📖 Lire les conditions
terms = <b>Conditions d'utilisation</b>, version { $version }

    { $paragraphs }
recap-line = • { $field } : { $value }
field-of = { $field } ({ $who })
purpose-codes = envoi de codes (nombre atteint, ou suspendu par sécurité)
button-accept-identity = ✅ Accepter l'identité : { $name }
desk-identity-accepted = ✅ Identité acceptée pour la demande { $number }. La personne peut continuer.
chat-draft-forgotten = 🗑 Votre brouillon { $number } ({ $product }) a été supprimé : il attendait depuis 60 jours. Vous pouvez commander à nouveau avec /start.
chat-identity-accepted = ✅ { $office } a vérifié votre identité pour la demande { $number }. Vous pouvez continuer à signer.
chat-desk-identity-near = ✋ Demande { $number } : un nom saisi ressemble à celui de la demande. Vérifiez et acceptez l'identité, ou débloquez pour une nouvelle saisie.
chat-generation-delayed = ⏳ La création de votre certificat (demande { $number }) prend plus de temps que prévu. Rien n'est perdu : { $office } est prévenu et vous n'avez rien à refaire.
