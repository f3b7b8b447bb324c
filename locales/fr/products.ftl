### La page d'un produit, avant la commande.

family-software = • <b>Logiciel</b> : un fichier à installer sur votre ordinateur.
family-token = • <b>Carte à puce ou clé USB</b> : envoyée par la poste, protégée par un code PIN.
family-cloud_seal = • <b>Cachet en ligne</b> : la clé reste chez nous, vous cachetez vos PDF dans la conversation.
family-one_time_seal = • <b>Cachet à usage unique</b> : un seul PDF, puis la clé est détruite.
product-page = <b>{ $name }</b>
    { $summary }

    <b>Support</b> : { $support }
    <b>Formats de signature</b> : { $formats }

    <b>Niveau</b>
    { $level }

    <b>Durées et prix</b>
    { $lifetimes }

    <b>Qui signe la demande</b>
    { $signatories }

    <b>À préparer</b>
    { $documents }

    <b>Bureau d'enregistrement</b>
    { $offices }

    { $available ->
        [yes] Le prix est réglé auprès du bureau d'enregistrement.
       *[no] ⏳ <b>Bientôt disponible.</b> Ce produit ne peut pas encore être commandé.
    }
level-about-simple = • Signature simple : elle relie le document à son auteur.
level-about-advanced = • Signature avancée : elle identifie son auteur, et révèle toute modification du document.
level-about-qualified = • Signature qualifiée : dans toute l'Union européenne, elle vaut une signature manuscrite.
rgs-about-one = • RGS* : premier niveau du référentiel de sécurité des administrations françaises.
rgs-about-two = • RGS** : niveau renforcé du référentiel de sécurité des administrations françaises, avec une clé gardée dans un support matériel.
rgs-about-three = • RGS*** : niveau le plus élevé du référentiel de sécurité des administrations françaises.
product-lifetime = • { $months ->
    [12] 1 an
    [24] 2 ans
    [36] 3 ans
   *[other] { $months } mois
} : { NUMBER($price, minimumFractionDigits: 2) } € HT
format-pades = PAdES (PDF)
format-xades = XAdES (XML)
format-cades = CAdES (tout fichier)
format-none = aucun, ce certificat sert à s'authentifier
signs-holder = • Le titulaire, que le certificat désigne
signs-certificate_manager = • Le responsable de certificat, qui gère le certificat de l'organisation
signs-legal_representative = • Le représentant légal de l'organisation
signs-delegate = • Un délégataire, s'il y en a un : il signe { $acts ->
    [instead] à la place du représentant légal
   *[beside] en plus du représentant légal
}
needs-identity = • La pièce d'identité de chaque signataire
needs-registration = • L'extrait d'immatriculation (Kbis ou avis SIRENE) de moins de { $months } mois
needs-mandate = • Le mandat du délégataire, s'il y en a un, de moins de { $months } mois
needs-to_seal = • Le PDF à cacheter
product-office = • { $office }, { $office_address }
    { $office_phone }, { $office_email }
    { $office_hours }
