### Les certificats d'une personne et leur clé publique.

certificates = <b>Vos certificats</b>

    Touchez un certificat pour le consulter, récupérer sa clé publique ou le révoquer.
certificates-none = Vous n'avez pas encore de certificat.
button-certificate = { $number } · { $status }
certificate-valid = valide
certificate-expired = expiré
certificate-revoked = révoqué
certificate-title-valid = <b>Votre certificat</b>
certificate-title-expired = <b>Votre certificat est expiré</b>
certificate-title-revoked = <b>Votre certificat est révoqué</b>
certificate-holder = Titulaire : <b>{ $subject }</b>
certificate-organisation = Organisation : { $organisation }
certificate-request = Demande : { $number }, { $product }
certificate-validity-valid = Valide du { $start } au { $end }, encore { $days ->
        [0] moins d'un jour
        [one] 1 jour
       *[other] { $days } jours
    }
certificate-validity-expired = Valide du { $start } au { $end } : <b>expiré</b>
certificate-validity-revoked = Valide du { $start } au { $end }, <b>révoqué</b> le { $revoked }
certificate-usage = Usage : { $usage }
usage-digitalSignature = s'authentifier et signer techniquement
usage-nonRepudiation = signer en engageant le titulaire
certificate-issuer = Émetteur : { $issuer }
    Numéro de série : <code>{ $serial }</code>
certificate-advice-valid = La clé publique peut être donnée à tous : elle sert à vérifier vos signatures et à vous reconnaître.
certificate-advice-revoked = Il ne peut plus servir. Pour signer à nouveau, commandez un nouveau certificat.
certificate-renew = Pour continuer à signer, commandez le certificat suivant. Gardez celui-ci jusqu'à ce que vos plateformes connaissent le nouveau : il peut vous servir à l'y ajouter.
button-public-key = 📤 Clé publique
button-renew = 🔄 Renouveler
button-revoke = 🚫 Révoquer ce certificat
public-key = <b>Clé publique du certificat { $number }</b>

    Quel fichier choisir ?
    • <b>PEM</b> : le plus demandé, par exemple par le SIV et les plateformes qui veulent du « base-64 ».
    • <b>CER</b> : pour Windows, Outlook et les logiciels de bureau.
    • <b>CRT</b> : le même contenu que PEM, pour un site qui n'accepte que « .crt ».
    • <b>DER</b> : le même contenu que CER, pour un logiciel qui demande du binaire.
    • <b>Chaîne</b> : les certificats de l'autorité, pour qui doit vérifier d'où vient le vôtre.

    Aucun de ces fichiers ne contient votre clé privée : vous pouvez les transmettre.
button-form-pem = PEM (.pem)
button-form-der = DER (.der)
button-form-crt = CRT (.crt)
button-form-cer = CER (.cer)
button-form-chain = Chaîne de l'autorité (.pem)
file-name-certificate = certificat
file-name-chain = chaine
