### La révocation.

revoke-reason = <b>Révoquer le certificat</b> <code>{ $serial }</code>

    La révocation est <b>définitive</b> : le certificat ne pourra plus jamais servir. Elle est visible de tous aussitôt.

    Pour quelle raison ?
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
reason-keyCompromise = Fichier ou mot de passe perdu, volé ou divulgué
reason-affiliationChanged = Je quitte l'organisation, ou elle change
reason-superseded = Un autre certificat le remplace
reason-cessationOfOperation = Je n'en ai plus l'usage
reason-unspecified = Autre raison
reason-privilegeWithdrawn = Droit retiré par le bureau
button-keep-certificate = Garder le certificat
