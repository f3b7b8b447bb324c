### La signature.

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

    En signant, vous acceptez les conditions d'utilisation (version { $terms }).

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
sign-others = Les autres signataires ont jusqu'au { $until } pour signer. Vous serez prévenu quand tous auront signé.
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
