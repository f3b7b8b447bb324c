### Le catalogue : produits, bureaux, horaires et conditions.

product-initio-summary = Signature électronique RGS* d'une personne pour son organisation, dans un fichier .p12.
product-negocio-summary = Signature électronique simple d'une personne pour son organisation, dans un fichier .p12.
product-certiserv-summary = Certificat au nom de l'organisation, dans un fichier .p12.
product-eiducio-summary = Signature électronique avancée RGS**, sur carte à puce ou clé USB.
product-eiducio-plus-summary = Signature électronique qualifiée RGS**, sur carte à puce ou clé USB.
product-audacio-identite-summary = Authentification RGS** sur les services en ligne, avec carte à puce ou clé USB.
product-eurocommercio-summary = Cachet électronique avancé RGS** de l'organisation, sur carte à puce ou clé USB.
product-eurocommercio-plus-summary = Cachet électronique qualifié RGS** de l'organisation, sur carte à puce ou clé USB.
product-certigna-id-summary = Authentification et signature RGS** d'une personne pour son organisation, sur clé USB ou carte à puce.
product-identity-plus-summary = Signature électronique qualifiée d'une personne, avec ou sans organisation, sur clé USB ou USB-C.
product-enterprise-plus-summary = Cachet électronique qualifié de l'organisation, sur clé USB ou USB-C.
product-enterprise-plus-cloud-summary = Cachet électronique qualifié de l'organisation, gardé par le service, pour cacheter vos PDF dans la conversation.
product-cachet-one-time-summary = Un seul cachet électronique qualifié, posé sur le PDF que vous joignez à la commande.

level-simple = simple
level-advanced = avancée
level-qualified = qualifiée

support-p12 = fichier .p12
support-smartcard = carte à puce
support-usb = clé USB
support-usb-c = clé USB-C
support-cloud = clé gardée par le service
support-one-time = clé à usage unique

role-certificate_manager = responsable de certificat

weekday-mon = lundi
weekday-tue = mardi
weekday-wed = mercredi
weekday-thu = jeudi
weekday-fri = vendredi
weekday-sat = samedi
weekday-sun = dimanche
hours-days = { $days ->
    [one] le { $first } { $spans }
   *[several] du { $first } au { $last } { $spans }
}
hours-span = de { $opens } à { $closes }
hours-and = { " et " }
hours-separator = { ", " }
office-call-cost = { $cents ->
    [0] prix d'un appel local
   *[other] { $cents } centimes la minute + prix d'un appel
}

terms-purpose = Le certificat identifie électroniquement la personne ou l'organisation qu'il nomme. Il n'est utilisé que pour les usages prévus par le produit commandé.
terms-truth = Les informations et les documents que vous transmettez sont exacts et à jour. Vous signalez sans délai tout changement.
terms-secrets = Le mot de passe, le code PIN, les codes reçus et les réponses aux questions de sécurité sont personnels. Vous ne les confiez à personne, pas même à nos agents.
terms-use = Vous n'utilisez plus le certificat après son expiration ou sa révocation.
terms-revocation = En cas de perte, de vol, de doute ou de changement de situation, vous demandez la révocation au plus vite. Elle est définitive.
terms-data = Vos données servent à traiter la demande. La preuve en est conservée sept ans après la fin du certificat, comme la réglementation l'exige.
