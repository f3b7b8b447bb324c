### Le retrait.

retrieval = <b>Retrait de votre certificat</b>
    { $progress }
    <i>Ces étapes sont réalisées par le titulaire, et par lui seul.</i>

    { $body }
retrieval-start = <b>Étape { $step } sur { $steps } : avant de commencer</b>

    ☐ Votre code de retrait à 9 chiffres est sous vos yeux (e-mail « code de retrait »). Perdu ? L'étape 3 vous en envoie un autre.
    ☐ Vous vous souvenez de vos trois réponses.
    ☐ Vous savez où garder le fichier : un support non connecté, comme une clé USB rangée en lieu sûr.
    ☐ Le certificat s'installe sur un ordinateur. Le logiciel d'installation (pilote) est indiqué par votre bureau.

    Comptez cinq minutes. Jusqu'à l'étape 5, vous pouvez annuler sans rien perdre.
retrieval-password = <b>Étape { $step } sur { $steps } : le mot de passe</b>

    Choisissez le mot de passe qui protégera votre certificat : 8 à 20 lettres et chiffres, avec au moins une majuscule, une minuscule et un chiffre.

    Il ne pourra <b>jamais</b> être changé ni retrouvé. Saisissez-le.
retrieval-password-again = <b>Étape { $step } sur { $steps } : le mot de passe</b>

    Saisissez le même mot de passe une seconde fois.
retrieval-generated = <b>Étape { $step } sur { $steps } : le mot de passe</b>

    Voici votre mot de passe (touchez pour le voir) :
    <tg-spoiler><code>{ $password }</code></tg-spoiler>

    Notez-le en lieu sûr avant de continuer : il disparaîtra, et personne ne pourra le retrouver.
retrieval-apple = <b>Étape { $step } sur { $steps } : un fichier pour Mac, iPhone ou iPad</b>

    macOS et iOS refusent souvent la protection récente des fichiers .p12. Pour eux, nous pouvons faire un fichier protégé à l'ancienne manière (triple DES et SHA-1).

    <b>Le risque :</b> qui volerait ce fichier pourrait essayer des mots de passe bien plus vite. C'est pourquoi il n'est fait qu'avec un mot de passe de 20 caractères tiré au hasard, que personne ne peut deviner : vous ne pouvez pas le choisir vous-même.

    Ne gardez jamais le fichier et son mot de passe au même endroit. Sous Windows ou Linux, prenez le fichier ordinaire (Retour).
retrieval-code = <b>Étape { $step } sur { $steps } : le code de retrait</b>

    Saisissez le code à 9 chiffres envoyé par { $way ->
        [sms] SMS
       *[mail] e-mail
    }.

    Pas de code au bout de 30 secondes ? Demandez-en un nouveau : il annule les précédents.
retrieval-answer = <b>Étape { $step } sur { $steps } : vos réponses</b>, { $number } sur 3

    <b>{ $question }</b>

    Saisissez votre réponse. Il vous reste { $left ->
        [one] 1 essai
       *[other] { $left } essais
    } pour l'ensemble des trois.
retrieval-generation = <b>Étape { $step } sur { $steps } : génération de votre certificat</b>

    { $key } Création de votre paire de clés
    { $certificate } Signature par l'autorité de certification
    { $file } Préparation du fichier .p12

    Quelques secondes suffisent. Vous pouvez fermer cette conversation : rien ne sera perdu.
retrieval-details = <b>Étape { $step } sur { $steps } : votre certificat</b>

    Titulaire : { $subject }
    Émetteur : { $issuer }
    Valide à partir du : { $start }
    Valide jusqu'au : { $end }
    Numéro de série : <code>{ $serial }</code>
    Usage de la clé : { $usage }
    Algorithme de signature : { $algorithm } (<code>{ $oid }</code>)
    Clé publique : { $public_key }

    Vérifiez ces détails, puis touchez « Vérification technique ».
retrieval-check = <b>Vérification technique</b> : saisissez le mot de passe choisi pour le fichier. Nous ouvrons le fichier avec lui, avant de vous le remettre. S'il est perdu, révoquez ce certificat (« Mes certificats ») et commandez-en un nouveau.
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
button-apple = 🍏 Pour Mac, iPhone ou iPad
button-apple-sure = 🎲 J'ai compris, tirer le mot de passe
button-noted = ✅ C'est noté
button-check = 🔎 Vérification technique
button-saved = ✅ C'est enregistré
button-file-again = 🔁 Renvoyer l'e-mail
code-sent-sms = ✉️ Un nouveau code part par SMS. Les précédents ne sont plus valables.
code-sent-mail = ✉️ Un nouveau code part par e-mail. Les précédents ne sont plus valables.
file-sent-again = ✉️ L'e-mail repart.
