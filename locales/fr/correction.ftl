### Corriger une demande envoyée, et y ajouter des documents.

do-return = ↩️ Renvoyer pour correction
do-evidence = 📎 Demander un document
desk-return = <b>Renvoyer la demande { $number } pour correction</b>

    Que faut-il corriger ? Choisissez-le ou écrivez-le : le demandeur le lira tel quel.
desk-evidence = <b>Demander un document pour la demande { $number }</b>

    Quel document faut-il ? Choisissez-le ou écrivez-le : le demandeur le lira tel quel.
desk-returned = ↩️ Demande { $number } renvoyée pour correction. Le demandeur est prévenu.
desk-evidence-asked = 📎 Document demandé pour la demande { $number }. Le demandeur est prévenu.
desk-asked-line = ↩️ Demandé au demandeur : { $reason }
canned-return-identity = L'identité ne correspond pas à la pièce fournie : corrigez le prénom, le nom ou le numéro.
canned-return-organisation = Le nom ou le SIRET ne correspond pas à l'extrait d'immatriculation : corrigez-les.
canned-return-document = Un document n'est pas lisible ou n'est plus valable : remplacez-le.
canned-evidence-registration = Un extrait d'immatriculation (Kbis ou avis SIRENE) de moins de 3 mois.
canned-evidence-identity = Une copie nette, recto et verso, de la pièce d'identité.
canned-evidence-power = Un document qui prouve le pouvoir du représentant légal.

next-returned-correction = <b>{ $office } vous demande une correction.</b> Corrigez la demande puis renvoyez-la avant le { $until }, sinon elle expirera.
next-returned-evidence = <b>{ $office } vous demande un document.</b> Ajoutez-le puis renvoyez la demande avant le { $until }, sinon elle expirera.
next-returned-owner = <b>Vous corrigez cette demande.</b> Personne ne peut la signer pendant ce temps. Renvoyez-la avant le { $until }, sinon elle expirera.
request-asked = { $text }

    Demandé : { $reason }
request-signed = ✅ { $name } a signé
request-unsigned = ⏳ { $name } n'a pas encore signé
request-suspended = ⚠️ { $name } : signature suspendue, votre bureau d'enregistrement est prévenu

request-correct = <b>Corriger la demande { $number } ?</b>

    Pendant la correction, personne ne peut signer. { $signatures ->
        [0] Personne n'a encore signé.
        [one] Si vous changez quelque chose, <b>1 signature sera annulée</b>. Si rien ne change, elle reste valable.
       *[other] Si vous changez quelque chose, <b>{ $signatures } signatures seront annulées</b>. Si rien ne change, elles restent valables.
    }
button-correct = ✏️ Corriger la demande
button-correct-sure = Oui, corriger
button-continue-correction = ✏️ Corriger la demande { $number }
button-add-document = 📎 Ajouter un document
button-follow = 📂 Voir la demande
button-resubmit = ✅ Renvoyer la demande
button-accept-resubmit = ✅ J'accepte et je renvoie

recap-returned = <b>Corriger la demande { $number }</b>

    { $lines }

    { $todo }

    À renvoyer avant le { $until }.
correct-signed = { $signatures ->
    [one] Touchez ce que vous voulez corriger. <b>1 signature sera alors annulée.</b> Si rien ne change, elle reste valable.
   *[other] Touchez ce que vous voulez corriger. <b>{ $signatures } signatures seront alors annulées.</b> Si rien ne change, elles restent valables.
}
correct-unsigned = Touchez ce que vous voulez corriger, puis renvoyez la demande.
correct-amended = La demande a changé : chaque signataire recevra un e-mail pour la signer. En la renvoyant, vous acceptez les conditions d'utilisation (version { $terms }).
order-void = { $signatures ->
    [one] <b>1 signature sera annulée.</b> Cette personne devra signer à nouveau.
   *[other] <b>{ $signatures } signatures seront annulées.</b> Ces personnes devront signer à nouveau.
}

    Si vous redonnez la même réponse, rien n'est annulé. Voulez-vous changer ce champ ?
button-void-sure = Oui, changer

supplement = <b>Ajouter un document à la demande { $number }</b>

    Envoyez un fichier PDF, JPEG ou PNG, de 20 Mo au plus : touchez le trombone 📎 de Telegram. Seul { $office } le lira. Les signatures restent valables.

    Documents ajoutés : { $count } sur { $most } au plus.
supplement-line = • { $name }
supplement-kept = ✅ Document reçu. Vous pouvez en envoyer un autre.
document-supplement = Document ajouté

sign-returned = La demande { $number } est en cours de correction par le demandeur.

    Vous n'avez rien à faire : s'il faut la signer, vous recevrez un nouveau lien.

    { $office } : { $office_email }, { $office_phone }, { $office_hours }
error-request-returned = Cette demande est en cours de correction. S'il faut la signer, vous recevrez un nouveau lien.
error-supplements-full = Vous avez déjà ajouté { $most } documents, le maximum. Réunissez les pages dans un seul fichier, ou contactez votre bureau d'enregistrement.

chat-returned-correction = ↩️ { $office } vous demande de corriger la demande { $number } : { $reason } Corrigez-la et renvoyez-la avant le { $until }.
chat-returned-evidence = 📎 { $office } vous demande un document pour la demande { $number } : { $reason } Ajoutez-le et renvoyez la demande avant le { $until }.
chat-returned-reminder = ⏳ Rappel : la demande { $number } attend votre correction. Renvoyez-la avant le { $until }, sinon elle expirera.
chat-expired-returned = La demande { $number } a expiré : elle n'a pas été renvoyée à temps. Vous pouvez en faire une nouvelle.
chat-sign-again = ✍️ La demande { $number } a été corrigée. Merci de la lire et de la signer à nouveau.
chat-desk-resubmitted = 🗂 Demande { $number } renvoyée par le demandeur, à examiner.
chat-desk-supplement = 📎 Demande { $number } : un document a été ajouté. Les approbations données avant sont annulées.

mail-returned-correction-subject = Demande { $number } : une correction vous est demandée
mail-returned-correction-body = { $office } a examiné la demande { $number } (« { $product } ») et vous demande une correction :

    { $reason }

    Ouvrez le guichet dans Telegram, touchez la demande, puis « Corriger la demande ». Renvoyez-la avant le { $until } : passé cette date, elle expirera.

    { $office } reprendra l'examen dès votre renvoi, en général sous un jour ouvré.
mail-returned-evidence-subject = Demande { $number } : un document vous est demandé
mail-returned-evidence-body = { $office } a examiné la demande { $number } (« { $product } ») et vous demande un document :

    { $reason }

    Ouvrez le guichet dans Telegram, touchez la demande, puis « Ajouter un document ». Renvoyez la demande avant le { $until } : passé cette date, elle expirera.

    { $office } reprendra l'examen dès votre renvoi, en général sous un jour ouvré.
mail-returned-reminder-subject = Rappel : la demande { $number } attend votre correction
mail-returned-reminder-body = La demande { $number } (« { $product } ») attend toujours d'être corrigée et renvoyée.

    Ouvrez le guichet dans Telegram et touchez la demande. Sans renvoi avant le { $until }, elle expirera.
mail-expired-returned-subject = Demande { $number } : expirée
mail-expired-returned-body = La demande { $number } (« { $product } ») a expiré : elle n'a pas été corrigée et renvoyée à temps. Une nouvelle demande est possible à tout moment. Une question ? { $office } vous répond pendant ses heures d'ouverture.
mail-sign-again-subject = Demande { $number } corrigée : merci de signer à nouveau
mail-sign-again-body = { $requester } a corrigé la demande { $number } (« { $product } »). Une signature déjà donnée n'est plus valable : merci de lire et de signer la demande corrigée.

    Ouvrez le lien ci-dessous avec Telegram avant le { $until }, ou scannez le code avec votre téléphone. Un code vous sera envoyé par SMS. L'ancien lien ne sert plus.

    Quand tous les signataires auront signé, { $office } examinera la demande, en général sous un jour ouvré.

    Vous n'avez pas Telegram ? Vous pouvez signer au bureau d'enregistrement, dont les coordonnées sont ci-dessous.
mail-sign-again-button = Signer la demande
button-resend-signers = 🔁 Relancer les signataires
signers-invited = ✉️ Un nouveau lien part vers chaque personne qui n'a pas encore signé. Le lien précédent ne sert plus.
error-take-back-too-many = Vous avez déjà repris cette demande { $most } fois, le maximum. Elle reste comme elle est. Pour la faire corriger, contactez { $office } : { $office_email }, { $office_phone }.
error-resend-too-many = Vous avez déjà relancé { $most } fois, le maximum. Les rappels continuent ; votre bureau d'enregistrement peut aussi renvoyer un lien.
mail-sign-cancelled-subject = Demande { $number } : vous n'avez plus à signer
mail-sign-cancelled-body = La demande { $number } (« { $product } ») a été corrigée et votre signature n'est plus demandée. Vous n'avez rien à faire, et le lien reçu ne sert plus.
sms-expired-returned = Demande { $plain_number } : elle a expiré, elle n'a pas été renvoyée à temps. Une nouvelle demande est possible.
sms-sign-cancelled = Demande { $plain_number } : corrigée, vous n'avez plus à la signer. Le lien reçu ne sert plus.
done-request-amend = reprise par le demandeur, pour la corriger
done-request-edit = corrigée par le demandeur : signatures annulées
done-request-supplement = complétée d'un document par le demandeur
done-link-resend = relancée par le demandeur
