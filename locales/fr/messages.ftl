### E-mails et SMS. Texte simple ; un SMS tient en 160 caractères de l'alphabet GSM, le code en premier.

mail-greeting = Bonjour { $name },
mail-footer = { $office }
    { $office_address }
    { $office_email } · { $office_phone }
    { $office_hours }
mail-customer = Votre numéro client : { $customer }
mail-button = Ouvrir le guichet
mail-link = { $label } :
mail-qr = Vous lisez ce message sur un ordinateur ? Scannez ce code avec votre téléphone :

mail-sign-subject = Votre signature est attendue : demande { $number }
mail-sign-body = { $requester } demande un certificat électronique « { $product } » et vous êtes signataire de cette demande ({ $number }).

    Pour signer, ouvrez le lien ci-dessous avec Telegram avant le { $until }, ou scannez le code avec votre téléphone. Munissez-vous de votre pièce d'identité et de votre mobile : un code vous sera envoyé par SMS.

    Quand tous les signataires auront signé, { $office } examinera la demande, en général sous un jour ouvré.

    Vous n'avez pas Telegram ? Vous pouvez signer au bureau d'enregistrement, dont les coordonnées et les horaires sont ci-dessous.
mail-sign-button = Signer la demande
mail-sign-reminder-subject = Rappel : votre signature est attendue, demande { $number }
mail-sign-reminder-body = La demande { $number } (« { $product } ») attend encore votre signature.

    Ouvrez le lien ci-dessous avec Telegram avant le { $until }. Passé cette date, la demande expirera.

    Quand tous les signataires auront signé, { $office } examinera la demande, en général sous un jour ouvré. Une difficulté pour signer ? Contactez-le : ses coordonnées et ses horaires sont ci-dessous.
mail-sign-reminder-button = Signer la demande
mail-signed-subject = Demande { $number } : tout est signé
mail-signed-body = Tous les signataires ont signé la demande { $number } (« { $product } »).

    { $office } l'examine maintenant, pendant ses heures d'ouverture, en général sous un jour ouvré. Vous serez prévenu de sa décision.
mail-declined-subject = Demande { $number } : signature refusée
mail-declined-body = { $who } a refusé de signer la demande { $number } (« { $product } »). La demande est arrêtée pour tous.

    Raison donnée : { $reason }

    Vous n'avez plus rien à faire pour cette demande. Le demandeur peut en faire une nouvelle à tout moment ; { $office } répond aux questions pendant ses heures d'ouverture.
mail-withdrawn-subject = Demande { $number } : retirée
mail-withdrawn-body = La demande { $number } (« { $product } ») a été retirée par le demandeur. Vous n'avez plus rien à faire, et les liens reçus pour cette demande ne servent plus.

    Une question ? { $office } vous répond pendant ses heures d'ouverture.
mail-rejected-subject = Demande { $number } : rejetée
mail-rejected-body = { $office } n'a pas pu donner suite à la demande { $number } (« { $product } »).

    Motif : { $reason }

    Vous pouvez faire une nouvelle demande dès maintenant, en tenant compte de ce motif. Pour en parler, contactez le bureau pendant ses heures d'ouverture : ses coordonnées sont ci-dessous.
mail-retrieval-code-subject = Demande { $number } approuvée : votre code de retrait
mail-retrieval-code-body = Votre demande { $number } du { $submitted }, pour le produit « { $product } » à votre nom, est approuvée.

    Voici votre code de retrait personnel. Il vous sera demandé pour télécharger votre certificat, ou pour le retirer au bureau :

    { $code }

    Le certificat doit être retiré avant le { $until }. Passé ce délai de 2 mois, la demande sera supprimée automatiquement.

    Un second e-mail part en même temps que celui-ci : il vous permet de choisir vos questions de sécurité dès maintenant. Ne donnez ce code à personne, pas même à { $office }.
mail-retrieval-code-again-subject = Demande { $number } : votre nouveau code de retrait
mail-retrieval-code-again-body = Voici votre nouveau code de retrait. Il annule les précédents :

    { $code }

    Saisissez-le dans la conversation, là où il vous est demandé : les trois réponses viennent ensuite, puis votre certificat est créé en quelques instants.

    Vous n'avez pas demandé ce code ? Ne le donnez à personne et contactez { $office } pendant ses heures d'ouverture.
mail-questions-subject = Demande { $number } : choisissez vos questions de sécurité
mail-questions-body = Pour accéder à votre certificat « { $product } », choisissez d'abord vos trois questions de sécurité. Munissez-vous de votre pièce d'identité en cours de validité, et installez-vous à l'abri des regards.

    Ces questions et leurs réponses sont strictement personnelles. Le lien est valable jusqu'au { $until }. Passé cette date, { $office } vous en enverra un nouveau : contactez-le pendant ses heures d'ouverture.

    Dès que vos réponses seront enregistrées, un troisième e-mail vous donnera le lien de téléchargement, valable 24 heures. Choisissez donc un moment où vous avez votre ordinateur à portée de main.
mail-questions-button = Choisir mes questions
mail-download-subject = Demande { $number } : votre certificat est prêt
mail-download-body = Vous pouvez maintenant télécharger votre certificat « { $product } ».

    Préparez votre code de retrait, reçu dans un e-mail précédent, et vos trois réponses. Le lien expire le { $until }.

    Comptez une dizaine de minutes : le certificat est créé pendant le téléchargement et vous est remis aussitôt. Une difficulté ? { $office } vous aide pendant ses heures d'ouverture.
mail-download-button = Télécharger mon certificat
mail-file-subject = Demande { $number } : votre certificat
mail-file-body = { $way ->
        [link] Le fichier .p12 de votre certificat « { $product } », protégé par le mot de passe que vous avez choisi, vous attend derrière le lien de ce message, jusqu'au { $until }. Le lien ne donne le fichier qu'une fois : ouvrez-le sur votre ordinateur.
       *[attachment] Votre certificat « { $product } » est joint à ce message, dans un fichier .p12 protégé par le mot de passe que vous avez choisi.
    }

    Enregistrez ce fichier sur votre ordinateur, copiez-le sur un support non connecté, puis confirmez dans la conversation que c'est fait.

    Sur votre ordinateur, ouvrez le fichier et suivez les instructions : il s'ajoute à vos certificats. Fichier ou mot de passe perdu ? Révoquez aussitôt le certificat et commandez-en un nouveau.
mail-file-button = Télécharger le fichier
mail-retrieval-reminder-subject = Rappel : votre certificat vous attend, demande { $number }
mail-retrieval-reminder-body = Votre certificat « { $product } » n'a pas encore été retiré. Sans retrait avant le { $until }, la demande { $number } sera supprimée automatiquement.

    Un lien a expiré ? Ouvrez-le tout de même : le guichet vous dit comment en recevoir un nouveau.
mail-expired-signing-subject = Demande { $number } : expirée
mail-expired-signing-body = La demande { $number } (« { $product } ») a expiré : tous les signataires n'ont pas signé dans les 10 jours. Les liens reçus pour cette demande ne servent plus.

    Une nouvelle demande est possible à tout moment. Une question ? { $office } vous répond pendant ses heures d'ouverture.
mail-expired-retrieval-subject = Demande { $number } : supprimée
mail-expired-retrieval-body = Le certificat de la demande { $number } (« { $product } ») n'a pas été retiré dans les 2 mois. La demande est supprimée, et les liens reçus pour cette demande ne servent plus.

    Une nouvelle demande est possible à tout moment. Une question ? { $office } vous répond pendant ses heures d'ouverture.
mail-revoked-subject = Demande { $number } : certificat révoqué
mail-revoked-body = Le certificat de la demande { $number } (« { $product } »), numéro de série { $serial }, est révoqué. C'est définitif et déjà visible de tous.

    Vous n'êtes pas à l'origine de cette révocation ? Contactez votre bureau d'enregistrement. Pour signer à nouveau, commandez un nouveau certificat.

sms-signature = { $code } est votre code de signature. Valable 10 minutes. Ne le donnez à personne.
sms-retrieval-code-again = { $code } est votre code de retrait pour la demande { $plain_number }. Il annule les précédents.
sms-download-link = { $code } est votre code pour recevoir un nouveau lien de téléchargement (demande { $plain_number }). Valable 10 minutes.
sms-sign = Signez la demande { $plain_number } ({ $product }) avant le { $until } : { $link }
sms-sign-reminder = Rappel : signez la demande { $plain_number } avant le { $until } : { $link }
sms-sign-again = Demande { $plain_number } corrigée, à signer à nouveau avant le { $until } : { $link }
sms-signed = Demande { $plain_number } : tous ont signé, le bureau l'examine. Une question ? { $office_phone }
sms-declined = Demande { $plain_number } : un signataire a refusé, elle est close pour tous. Qui et pourquoi : demandez au { $office_phone }
sms-withdrawn = Demande { $plain_number } : retirée par le demandeur. Vous n'avez plus rien à faire.
sms-rejected = Demande { $plain_number } : le bureau n'a pas pu y donner suite. Le motif : demandez au { $office_phone }
sms-expired-signing = Demande { $plain_number } : elle a expiré, tous n'ont pas signé en 10 jours. Une nouvelle demande est possible.
sms-expired-retrieval = Demande { $plain_number } : elle est supprimée, le certificat n'a pas été retiré en 2 mois.
sms-revoked = Demande { $plain_number } : le certificat est révoqué, définitivement. Une question ? { $office_phone }
