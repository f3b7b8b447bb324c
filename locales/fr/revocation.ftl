### La révocation.

revoke-reason = <b>Révoquer le certificat</b> <code>{ $serial }</code>

    La révocation est <b>définitive</b> : le certificat ne pourra plus jamais servir. Elle est visible de tous aussitôt.

    Pour quelle raison ?
revoke-reasons = • <b>Perdu ou volé</b> : vous n'avez plus le fichier ou le mot de passe, ou quelqu'un l'a pris.
    • <b>Divulgué</b> : quelqu'un d'autre a pu s'en servir, ou connaît le mot de passe.
    • <b>Départ</b> : le titulaire quitte l'organisation, ou prend sa retraite.
    • <b>Données changées</b> : nom, SIRET ou adresse de l'organisation ne sont plus les mêmes.
    • <b>Fusion</b> : l'organisation est absorbée, cédée ou dissoute.
    • <b>Remplacé</b> : un nouveau certificat a pris sa place.
    • <b>Plus d'usage</b> : rien à signaler, il ne sert plus.
revoke-answer = <b>Révoquer le certificat</b> <code>{ $serial }</code>
    Raison : { $reason }

    Réponse { $step } sur 3. À la troisième, si tout est juste, le certificat est révoqué.

    <b>{ $question }</b>

    Saisissez votre réponse. Il vous reste { $left ->
        [one] 1 essai
       *[other] { $left } essais
    } pour l'ensemble des trois.
revoke-done = <b>Le certificat est révoqué.</b>
    <code>{ $serial }</code>

    La révocation est publiée. Un e-mail vous le confirme. Pour signer à nouveau, commandez un nouveau certificat.
revoke-abandoned = Rien n'a changé : le certificat <code>{ $serial }</code> reste valide.
reason-loss = Fichier ou mot de passe perdu ou volé
reason-keyCompromise = Divulgué : un autre a pu s'en servir
reason-affiliationChanged = Le titulaire quitte l'organisation
reason-organisation = Les données de l'organisation ont changé
reason-merger = Fusion, cession ou fin de l'organisation
reason-superseded = Un autre certificat le remplace
reason-cessationOfOperation = Je n'en ai plus l'usage
reason-unspecified = Autre raison
reason-privilegeWithdrawn = Droit retiré par le bureau
button-keep-certificate = Garder le certificat
button-revocation-by-form = 📄 Formulaire de révocation (PDF)
button-revocation-form = 📄 Recevoir le formulaire (PDF)
button-other-reason = ✏️ Choisir une autre raison
button-tick-by-hand = Je cocherai la case à la main
revocation-form-which = <b>Formulaire de révocation, demande { $number }</b>

    Avec ce formulaire, { $office } révoque le certificat pour vous : utile quand vous n'avez plus vos réponses.

    Quelle raison faut-il cocher ?
revocation-form-how = <b>Formulaire de révocation, demande { $number }</b>
    Raison : { $ticked }

    1. Recevez le formulaire, déjà rempli.
    2. Imprimez-le, complétez le lieu et la date, et signez-le.
    3. <b>Envoyez-le ici</b>, en photo ou en PDF. Vous pouvez aussi l'envoyer à { $office } : { $office_email }, ou { $office_address }.

    Deux agents du bureau le traitent, sous 24 heures au plus après réception. Vous avez encore vos trois réponses ? Révoquez vous-même le certificat : c'est immédiat.
revocation-form-unticked = à cocher à la main
revocation-form-received = ✅ Formulaire reçu. { $office } est prévenu et le traite sous 24 heures au plus ({ $office_hours }). La révocation vous sera confirmée ici et par e-mail.
error-revocation-form-enough = { $most } formulaires sont déjà reçus pour ce certificat. Le bureau d'enregistrement les traite : contactez-le si c'est urgent.
chat-desk-revocation-form = 🚫 Demande { $number } : le titulaire a envoyé un formulaire de révocation signé. À contrôler et à proposer sans attendre (24 heures au plus).
document-revocation = Formulaire de révocation signé
file-name-revocation = revocation

## Le formulaire lui-même

revocation-form-title = Demande de révocation
revocation-form-footer = Révocation, demande { $number }
revocation-form-to = À envoyer à
revocation-form-certificate = Certificat à révoquer
revocation-form-request = Demande
revocation-form-serial = Numéro de série
revocation-form-expires = Valide jusqu'au
revocation-form-reason = Raison (cochez une seule case)
revocation-form-signature = Signature du titulaire
revocation-form-asks = Je demande la révocation de ce certificat. Je sais qu'elle est définitive et que ce certificat ne pourra plus jamais servir.
revocation-form-place = Fait à
revocation-form-date = Le
revocation-form-sign = Signature
revocation-form-next = Ce qui se passe ensuite
revocation-form-confirmed = Un agent du bureau compare ce formulaire avec votre demande et propose la révocation. Un second agent la confirme.
revocation-form-delay = La révocation est publiée au plus tard 24 heures après réception du formulaire. Vous en recevez la confirmation par e-mail.
revocation-form-final = Une révocation ne s'annule pas. Pour signer à nouveau, commandez un nouveau certificat. Plus rapide, à toute heure : révoquez vous-même le certificat dans la conversation, avec vos trois réponses.
