### Ce qui s'est passé, et ce qu'il faut faire ensuite.

error-internal = Une erreur est survenue de notre côté. Rien n'est perdu : réessayez dans un instant.
error-not-found = Cela n'existe pas ou plus, ou n'est pas à vous. Voici l'accueil.
error-conflict = La situation a changé entre-temps. Voici où vous en êtes.
error-unavailable = Un service ne répond pas. Rien n'est perdu : réessayez dans quelques minutes.
error-storage = Le document n'a pas pu être enregistré : notre espace de stockage est momentanément indisponible. Votre demande est intacte : envoyez le document à nouveau dans quelques minutes.
error-choice = Ce choix n'est pas proposé. Touchez l'un des boutons.
error-button-expected = Ici, touchez l'un des boutons.
error-text-home = Je ne lis pas les messages libres. Touchez l'un des boutons ci-dessous, ou /aide.
error-text-unexpected = Aucun texte n'est attendu ici. Touchez l'un des boutons.
error-text-expected = Ici, une réponse écrite est attendue, pas un fichier. Saisissez-la au clavier.
error-file-expected = Ici, un fichier est attendu, pas un texte. Touchez le trombone 📎 et choisissez un PDF, un JPEG ou un PNG.
error-file-unexpected = Aucun fichier n'est attendu ici. Il n'a pas été conservé.
error-file-download = Le fichier n'est pas arrivé jusqu'à nous. Envoyez-le à nouveau.
error-file-lost = Le fichier n'a pas pu vous être envoyé : Telegram ne répondait pas. Demandez-le à nouveau.
error-kind-unexpected = Ce type de message n'est pas compris ici. Écrivez un texte, envoyez un fichier ou touchez un bouton.
error-reason-empty = Écrivez une raison, en quelques mots.
error-product-soon = { $product } sera bientôt disponible. Choisissez un autre produit pour l'instant.
error-command-number = Donnez le numéro de la demande, par exemple /{ $command } 100042.
error-command-unknown = Cette commande n'existe pas. /aide explique les démarches ; un agent du bureau trouve les siennes avec /bureau.
error-right = { $right ->
    [decide] Seul un officier d'enregistrement du bureau peut faire cela.
    [handle] Seul un opérateur ou un officier d'enregistrement du bureau peut faire cela.
    [grant] Seul un administrateur du bureau peut faire cela.
    [audit] Seul un auditeur, un officier d'enregistrement ou un administrateur du bureau peut faire cela.
    [export] Seul un officier d'enregistrement ou un administrateur du bureau peut faire cela.
   *[read] Un administrateur ne voit pas les demandes : il faut aussi un rôle d'opérateur, d'officier ou d'auditeur.
}
error-request-unknown = Aucune demande de ce numéro dans vos bureaux. Vérifiez le numéro, ou ouvrez /queue.
error-terms-changed = Les conditions d'utilisation ont changé entre-temps. Relisez le récapitulatif, puis touchez à nouveau « Signer ».
error-request-closed = Cette demande ne se signe plus. Voici où elle en est.
error-withdraw-too-late = Le certificat est déjà créé : la demande ne peut plus être retirée. Vous pouvez révoquer le certificat.
error-not-agent = Cette action est réservée aux agents du bureau d'enregistrement.
error-own-request = Vous avez créé ou signé cette demande : un autre agent doit décider.
error-claimed = { $who } travaille sur cette demande depuis le { $since }. Vous pourrez la reprendre au bout de 30 minutes, ou dès que votre collègue la rend.
error-approved-already = Vous avez déjà approuvé cette demande : un autre officier doit approuver aussi.
error-faster = Déjà { $what }, le { $at }. Voici où en est la demande.
error-grant-usage = Écrivez le numéro Telegram, puis le rôle (opérateur, officier, auditeur ou administrateur), puis le nom : /nommer 123456789 officier Claire D.
error-grant-offices = Vous administrez plusieurs bureaux : donnez ou reprenez ce rôle en ligne de commande, qui nomme le bureau.
error-own-roles = Personne ne change ses propres rôles : demandez à un autre administrateur.
error-same-officer = Vous avez proposé cette révocation : un autre officier doit confirmer.
error-already-revoked = Ce certificat est déjà révoqué. La révocation est définitive.
error-holder-alone = Vous avez fait cette demande pour une autre personne. Le titulaire signe lui-même, depuis son propre compte Telegram, avec le lien reçu par e-mail. Vous suivez la demande dans « Mes demandes ».
error-holder-only = Seul le titulaire du certificat peut faire cela, depuis son propre compte Telegram.

error-code-undelivered = Votre code n'a pas pu être remis. Vérifiez que l'adresse ou le numéro est le bon, puis demandez un nouveau code.
error-code-wrong = Ce code n'est pas le bon. Il vous reste { $left ->
    [one] 1 essai
   *[other] { $left } essais
}. Vérifiez le dernier message reçu.
error-code-used = Ce code a déjà servi. Demandez-en un nouveau.
error-code-replaced = Ce code a été remplacé le { $at }. Utilisez le plus récent.
error-code-expired = Ce code n'est plus valable. Demandez-en un nouveau avec le bouton.
error-code-too-soon = Un code vient de partir. Patientez { $seconds ->
    [one] 1 seconde
   *[other] { $seconds } secondes
} avant d'en demander un autre.
error-code-too-many = Le nombre d'envois possibles est atteint. Contactez votre bureau d'enregistrement.
error-code-number-limit = Trop de codes ont été envoyés à ce destinataire. Vous pourrez en demander un nouveau après le { $until }.
error-texts-limit = Par sécurité, l'envoi de SMS est limité en ce moment. Demandez votre code après le { $until }, ou contactez votre bureau d'enregistrement.
error-channel-closed = L'envoi de codes est suspendu par sécurité. Contactez votre bureau d'enregistrement.
error-code-format = Ce code compte { $digits } chiffres. Saisissez-le tel qu'il est dans le message reçu : cet essai ne compte pas.
error-signature-blocked = Le code a été faux 5 fois. Par sécurité, la signature est bloquée : contactez votre bureau d'enregistrement, il la débloquera.
error-retrieval-code-blocked = Le code de retrait a été faux 5 fois. Par sécurité, le retrait est bloqué : contactez votre bureau d'enregistrement, il le débloquera.
error-download-link-blocked = Le code a été faux 5 fois. Par sécurité, l'envoi d'un nouveau lien est bloqué : contactez votre bureau d'enregistrement, il le débloquera.

error-link-unknown = Ce lien n'est pas connu. Ouvrez celui du dernier e-mail reçu, en entier.
error-link-voided = { $purpose ->
    [file] Ce lien ne donne plus le fichier : un e-mail plus récent l'a remplacé, ou vous avez confirmé que le fichier est enregistré.
   *[other] Ce lien a été remplacé ou annulé. Ouvrez celui du dernier e-mail reçu, ou contactez votre bureau d'enregistrement.
}
error-link-used = { $purpose ->
    [file] Ce lien a déjà servi : il ne donne le fichier qu'une fois. Tant que vous n'avez pas confirmé l'enregistrement, « Renvoyer l'e-mail » dans la conversation vous en donne un autre.
   *[other] Ce lien a déjà servi, et ce qu'il permettait est fait. Voici où vous en êtes.
}
error-link-expired = { $purpose ->
    [sign] Ce lien pour signer n'est plus valable depuis le { $at }. Demandez au demandeur de refaire la demande, ou contactez votre bureau d'enregistrement.
    [questions] Ce lien vers les questions n'est plus valable depuis le { $at }. Contactez votre bureau d'enregistrement, il vous en enverra un nouveau.
    [download] Ce lien de téléchargement n'est plus valable depuis le { $at } : il durait 24 heures.
    [file] Ce lien n'est plus valable depuis le { $at } : le fichier est détruit au bout de 24 heures. Vous ne l'avez pas enregistré ? Révoquez le certificat et commandez-en un nouveau.
   *[other] Ce lien n'est plus valable depuis le { $at }. Contactez votre bureau d'enregistrement.
}
error-link-other = Ce lien est destiné à une autre personne. Si vous pensez que c'est une erreur, contactez votre bureau d'enregistrement.

error-identity-mismatch = Ces champs ne correspondent pas à la demande : { $fields }. Saisissez-les à nouveau, comme sur la pièce d'identité. Il vous reste { $left ->
    [one] 1 essai
   *[other] { $left } essais
}.
error-identity-blocked = La vérification a échoué 5 fois. Le bureau d'enregistrement est prévenu et vous contactera.
error-document-mismatch = Ce numéro ne correspond pas à celui de la demande. Il vous reste { $left ->
    [one] 1 essai
   *[other] { $left } essais
}.
error-holder-document-blocked = Le numéro a été faux 5 fois. Par sécurité, c'est bloqué : le bureau d'enregistrement est prévenu et vous contactera.
error-document-expired = La pièce d'identité de la demande n'est plus valable. Contactez votre bureau d'enregistrement.

error-phone-own = Ce numéro est le vôtre. Chacun signe avec son propre mobile : donnez celui de cette personne.
error-phone-shared = Ce numéro est déjà celui d'un autre signataire. Chacun signe avec son propre mobile : saisissez-en un autre.
error-question-again = Cette question est déjà choisie. Écrivez-en une autre.
error-question-length = La question doit compter de 10 à 120 caractères. Écrivez-la à nouveau.
error-password-differs = Les deux mots de passe sont différents. Recommencez : choisissez-le à nouveau.
error-password-forgotten = Le mot de passe a été effacé par sécurité au bout de 30 minutes. Choisissez-le à nouveau.
error-answers-wrong = Une réponse au moins n'est pas la bonne. Recommencez les trois. Il vous reste { $left ->
    [one] 1 essai
   *[other] { $left } essais
}.
error-retrieval-answers-blocked = Les réponses ont été fausses 3 fois. Le téléchargement est bloqué : votre bureau d'enregistrement est prévenu et peut le débloquer.
error-revocation-answers-blocked = Les réponses ont été fausses 3 fois. Contactez sans attendre votre bureau d'enregistrement : il peut révoquer le certificat.
error-p12-password = Ce mot de passe n'ouvre pas le fichier. Vérifiez majuscules et minuscules, puis saisissez-le à nouveau.
error-file-too-soon = L'e-mail vient de partir. Patientez { $seconds } secondes avant de le redemander, et regardez aussi dans les courriers indésirables.
error-file-not-sent = L'e-mail avec le fichier n'est pas encore parti. Patientez un instant, enregistrez le fichier, puis touchez à nouveau le bouton.
error-country = Ce code de pays n'est pas connu. Donnez les deux lettres du pays, par exemple BE, DE ou MA.

## Ce que lit l'agent ou l'exploitant quand un certificat ne peut pas être créé

error-key-weak = Cette clé n'est pas acceptée ({ $why }). Générez une clé RSA de 3072 bits au moins, ou P-256.
error-key-already-certified = Cette clé a déjà un certificat. Générez une nouvelle clé : une clé ne sert qu'à un certificat.
error-subject = Ceci ne peut pas figurer dans un certificat ({ $field ->
    [common-name] prénom et nom réunis, 64 caractères au plus
    [given-name] prénom
    [surname] nom
    [email] adresse e-mail
    [organisation] organisation
   *[other] { $field }
}). Saisissez-le autrement, sans signe particulier et plus court.
error-profile = Ce profil de certificat ne convient pas à la demande ({ $why }). Vérifiez le catalogue.
error-not-certifiable = Ceci ne peut pas figurer dans un certificat ({ $fields }). Saisissez autre chose, ou contactez votre bureau d'enregistrement.
error-generation-stopped = La création du certificat n'a pas abouti. Le mot de passe choisi a été effacé. Le bureau d'enregistrement est prévenu et vous enverra un nouveau lien : rien d'autre n'est perdu.
error-certificate-lint = Le certificat n'est pas conforme aux règles et n'a pas été signé. Transmettez le numéro de la demande à l'exploitant.
error-authority-ends-first = L'autorité de certification se termine le { $at }, avant ce certificat. Choisissez une durée plus courte.
error-certificate-revoked = Ce certificat a été révoqué entre-temps. Faites une nouvelle demande.
error-key-missing = La clé { $label } n'est pas dans le coffre. Vérifiez KEYSTORE_URL, puis relancez « python main.py check ».
error-identity-near = Un nom reste à vérifier : le bureau d'enregistrement est prévenu.
error-reissue-too-soon = Un lien vient de partir pour cette demande. Patientez 30 secondes avant d'en envoyer un autre : il annulerait le premier.
