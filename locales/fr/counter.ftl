### La remise au guichet : ce que l'agent et le titulaire lisent sur l'écran du bureau, et ce que le titulaire lit chez lui.

do-handover = 🤝 Remettre au guichet
counter = <b>Remise au guichet</b>
    { $progress }
    <i>Le titulaire est présent. Lui seul saisit son mot de passe : tournez l'écran vers lui.</i>

    { $body }
counter-identity = <b>Étape 1 sur 5 : la pièce d'identité</b>
    Demande { $number } : { $product }

    <b>{ $name }</b>
    { $document } n° { $document_number }, expire le { $expiry }

    Comparez la personne présente, l'original de sa pièce et ces informations. La pièce doit être valable aujourd'hui. Votre vérification remplace ici les questions de sécurité : elle est inscrite au journal, à votre nom.
counter-code = <b>Étape 2 sur 5 : le code de retrait</b>

    Demandez au titulaire son code à 9 chiffres, envoyé par { $way ->
        [sms] SMS
       *[mail] e-mail
    }, et saisissez-le. S'il ne l'a plus, envoyez-lui-en un nouveau.

    Ce qu'il avait commencé dans sa propre conversation sera oublié.
counter-handed-over = <b>Le certificat est vérifié.</b> ✅

    { $way ->
        [link] Un e-mail part vers le titulaire, avec un lien qui donne le fichier .p12 une seule fois. Vous pouvez aussi l'ouvrir ici, sur l'ordinateur du bureau, pour le copier sur sa clé USB.
        [mailed-link] Un e-mail part vers le titulaire, avec un lien qui donne le fichier .p12 une seule fois. Le mot de passe ayant été affiché sur cet écran, le fichier ne se prend que depuis cet e-mail.
       *[attachment] Le fichier .p12 part par e-mail vers le titulaire : il ne passe jamais par cette conversation.
    }

    Quand le titulaire dit que le fichier est enregistré, touchez « C'est enregistré » : notre copie est détruite. Sinon, elle l'est le { $until }. Ne gardez aucune copie sur l'ordinateur du bureau.
counter-saved = <b>La remise est terminée.</b>

    Le titulaire a son certificat, et nous n'avons plus aucune copie du fichier, de la clé ni du mot de passe. Il en est averti par e-mail et dans sa conversation.
counter-closed = Cette remise est close : le délai est passé et le fichier a été détruit. Si le certificat a été délivré, il doit être révoqué et commandé à nouveau.
counter-link = 🔗 Pour l'ordinateur du bureau, une seule fois : { $link }
counter-cancelled = Remise arrêtée. Rien n'est perdu : le titulaire peut retirer son certificat chez lui, ou revenir.
button-counter-vouch = ✅ J'ai vérifié la pièce d'identité
button-counter-link = 🔗 Lien pour l'ordinateur du bureau
button-counter-card = 🗂 Fiche de la demande
button-counter-stop = 🛑 Arrêter, ce n'est pas moi

retrieval-at-counter = <b>Votre certificat est remis au guichet</b>

    Un agent de { $office } vous le remet en ce moment, avec votre code de retrait. Rien n'est à faire ici.

    Vous n'êtes pas au bureau ? Arrêtez la remise, puis appelez : { $office_phone }.

chat-counter-begun = 🤝 { $office } commence à vous remettre le certificat de la demande { $number }, avec votre code de retrait. Vous n'êtes pas au bureau ? Ouvrez pour arrêter, puis appelez : { $office_phone }.
chat-counter-done = ✅ Le certificat de la demande { $number } vous a été remis au bureau ({ $office }). Vous n'y étiez pas ? Révoquez-le aussitôt dans « Mes certificats » et appelez : { $office_phone }.
mail-counter-done-subject = Demande { $number } : certificat remis au bureau
mail-counter-done-body = Le certificat de la demande { $number } (« { $product } ») vous a été remis au guichet de { $office }, contre votre code de retrait et votre pièce d'identité. Vous seul en connaissez le mot de passe.

    Vous n'étiez pas au bureau ? Révoquez ce certificat aussitôt, avec vos trois réponses, et appelez { $office_phone } ({ $office_hours }).

error-counter-questions = Le titulaire doit d'abord choisir ses questions de sécurité, avec le lien de son e-mail : sans elles, il ne pourrait pas révoquer son certificat à toute heure. Il peut le faire maintenant, sur son téléphone.
error-counter-busy = Un autre agent remet ce certificat en ce moment. S'il n'y donne pas suite, la remise s'arrête d'elle-même au bout de 30 minutes.
error-counter-timeout = La remise est restée 30 minutes sans suite : elle est arrêtée, et ce qui avait été saisi est effacé. Vous pouvez la recommencer.
error-counter-stopped = Le titulaire a arrêté la remise depuis sa conversation. Vérifiez avec lui avant de recommencer.
