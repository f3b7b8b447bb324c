### L'aide.

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
