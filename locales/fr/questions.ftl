### Les questions de sécurité.

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
