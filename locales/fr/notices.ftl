### Les messages que le guichet envoie de lui-même dans la conversation.

button-open = Ouvrir
chat-approved = ✅ Votre demande { $number } est approuvée. Deux e-mails partent vers le titulaire : le code de retrait, puis le lien vers les questions de sécurité.
chat-approved-for-another = ✅ La demande { $number }, que vous avez faite pour une autre personne, est approuvée. Deux e-mails partent vers le titulaire. La suite est faite par le titulaire seul, depuis son propre compte Telegram : les questions, le retrait et l'installation. Vous suivez la demande ici.
chat-rejected = Votre demande { $number } a été rejetée par { $office }. Motif : { $reason }
chat-declined = La demande { $number } est arrêtée : { $who } a refusé de signer. Raison : { $reason }
chat-signed = Tous les signataires ont signé la demande { $number }. { $office } l'examine ({ $office_hours }).
chat-unblocked = 🔓 { $office } vous a débloqué pour la demande { $number }. Vous pouvez recommencer.
chat-revoked = Le certificat de la demande { $number } est révoqué, définitivement.
chat-expired-signing = La demande { $number } a expiré : tous les signataires n'ont pas signé dans les 10 jours. Vous pouvez en faire une nouvelle.
chat-expired-retrieval = La demande { $number } a été supprimée : le certificat n'a pas été retiré dans les 2 mois. Vous pouvez faire une nouvelle demande.
chat-undelivered = ⚠️ Un message de la demande { $number } n'a pas pu être remis ({ $what }). Contactez { $office } : { $office_phone }.
chat-undelivered-corrected = ⚠️ Un message de la demande { $number } n'a pas pu être remis ({ $what }). Vérifiez l'adresse et le numéro : ouvrez la demande, puis touchez « Corriger la demande ».
chat-undelivered-code = ⚠️ Votre code ({ $what }) pour la demande { $number } n'a pas pu être remis. { $purpose ->
        [retrieval-code] Touchez « Ouvrir », puis demandez un nouveau code, par SMS ou par e-mail.
       *[other] Vérifiez que votre mobile capte, touchez « Ouvrir », puis demandez un nouveau code.
    } Si cela se répète, contactez { $office } : { $office_phone }.
chat-desk-new = 🗂 Nouvelle demande à examiner : { $number }, { $product }.{ $working }
chat-desk-denied = ⚠️ Demande { $number } : un signataire dit « ce n'est pas moi ».{ $working }
chat-desk-identity-blocked = 🔒 Demande { $number } : l'identification d'un signataire a échoué 5 fois.{ $working }
chat-desk-blocked = 🔒 Demande { $number } : une personne est bloquée et attend votre aide.{ $working }
chat-desk-second-officer = 🚫 Demande { $number } : une révocation attend un second officier.{ $working }
chat-desk-undelivered = ⚠️ Demande { $number } : un message n'a pas pu être remis ({ $what }).{ $working }
chat-desk-generation-failed = ⚠️ Demande { $number } : le certificat n'a pas pu être créé. Transmettez ce numéro à l'exploitant : la cause est dans son journal.{ $working }
chat-draft-forgotten = 🗑 Votre brouillon { $number } ({ $product }) a été supprimé : il attendait depuis 60 jours. Vous pouvez commander à nouveau avec /start.
chat-identity-accepted = ✅ { $office } a vérifié votre identité pour la demande { $number }. Vous pouvez continuer à signer.
chat-desk-identity-near = ✋ Demande { $number } : un nom saisi ressemble à celui de la demande. Vérifiez et acceptez l'identité, ou débloquez pour une nouvelle saisie.{ $working }
chat-generation-delayed = ⏳ La création de votre certificat (demande { $number }) prend plus de temps que prévu. Rien n'est perdu : { $office } est prévenu et vous n'avez rien à refaire.
chat-desk-second-approval = ✅ Demande { $number } : une approbation attend un second officier.{ $working }
