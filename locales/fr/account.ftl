### L'inscription et le compte d'un client.

button-account = 👤 Mon compte
button-signup = 📝 M'inscrire
button-continue-signup = 📝 Continuer mon inscription
button-stay = Garder : { $value }
button-order-on = ▶️ Continuer ma commande
button-change-email = ✏️ Changer l'e-mail
button-change-phone = ✏️ Changer le mobile
signup = <b>Inscription</b> · étape { $step } sur { $steps }

    { $body }
signup-given_name = Avant une première commande, faisons connaissance. Votre e-mail et votre mobile seront vérifiés, chacun par un code.

    Quel est <b>votre prénom</b>, comme sur votre pièce d'identité ?
signup-surname = Quel est <b>votre nom</b>, comme sur votre pièce d'identité ?
signup-email = Quelle est <b>votre adresse e-mail</b> ? Un code y sera envoyé.
signup-email_code = Nous avons envoyé un code de 6 chiffres à { $to }. Il est valable 10 minutes.

    <b>Saisissez ce code.</b> Rien reçu ? Regardez dans les courriers indésirables. Une faute dans l'adresse ? Touchez « Retour ».
signup-phone = Quel est <b>votre numéro de mobile</b> ? Un code y sera envoyé par SMS. Exemple : 06 12 34 56 78.
signup-phone_code = Nous avons envoyé un code de 6 chiffres par SMS au { $to }. Il est valable 10 minutes.

    <b>Saisissez ce code.</b> Une faute dans le numéro ? Touchez « Retour ».
signup-closed = 🔒 Le code envoyé à { $to } a été faux 5 fois. Par sécurité, la vérification est fermée jusqu'au { $until }.

    Touchez « Retour » pour donner une autre adresse ou un autre numéro, ou contactez-nous :
    { $contacts }
signup-done = <b>Vous êtes inscrit.</b> ✅

    Votre numéro client : <code>{ $customer }</code>

    Il figure aussi dans « Mon compte » et dans l'e-mail que nous vous envoyons. Vous pouvez maintenant commander.
account = <b>Mon compte</b>

    Numéro client : <code>{ $customer }</code>
    Nom : { $name }
    E-mail : { $email }
    Mobile : { $phone }
    Langue : français
    Client depuis le { $since }

    Une erreur dans votre nom ? Contactez votre bureau d'enregistrement, depuis l'aide.
account-none = <b>Mon compte</b>

    Vous n'êtes pas encore inscrit. L'inscription se fait une seule fois, avant une première commande. Elle n'est pas nécessaire pour signer.
account-change = <b>Mon compte</b>

    { $body }
secret-email_code = Code reçu par e-mail, 6 chiffres
secret-phone_code = Code reçu par SMS, 6 chiffres

error-sign-up-first = Pour commander, il faut d'abord être inscrit. Choisissez à nouveau votre produit : l'inscription commence.
error-email-check-blocked = Le code a été faux 5 fois. Par sécurité, cette adresse est fermée pendant 24 heures : donnez-en une autre, ou contactez votre bureau d'enregistrement.
error-phone-check-blocked = Le code a été faux 5 fois. Par sécurité, ce numéro est fermé pendant 24 heures : donnez-en un autre, ou contactez votre bureau d'enregistrement.

mail-email-check-subject = Votre code de vérification
mail-email-check-body = Voici le code qui vérifie votre adresse e-mail. Il est valable 10 minutes :

    { $code }

    Saisissez-le dans la conversation avec le guichet. Vous n'avez rien demandé ? Ne donnez ce code à personne et ignorez ce message.
mail-welcome-subject = Votre inscription : numéro client { $customer }
mail-welcome-body = Votre inscription est terminée. Votre e-mail et votre mobile sont vérifiés.

    Votre numéro client : { $customer }

    Gardez ce message : ce numéro vous sera demandé si vous nous contactez. Vous pouvez maintenant commander un certificat dans la conversation avec le guichet.
sms-phone-check = { $code } est votre code de vérification. Valable 10 minutes. Ne le donnez à personne.
