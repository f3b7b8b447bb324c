### A product's page, before the order.

family-software = • <b>Software</b>: a file to install on your computer.
family-token = • <b>Smart card or USB key</b>: sent by post, protected by a PIN.
family-cloud_seal = • <b>Online seal</b>: the key stays with us, you seal your PDF files in the chat.
family-one_time_seal = • <b>One-time seal</b>: a single PDF, then the key is destroyed.
product-page = <b>{ $name }</b>
    { $summary }

    <b>Support</b>: { $support }
    <b>Signature formats</b>: { $formats }

    <b>Level</b>
    { $level }

    <b>Lifetimes and prices</b>
    { $lifetimes }

    <b>Who signs the request</b>
    { $signatories }

    <b>To prepare</b>
    { $documents }

    <b>Registration office</b>
    { $offices }

    { $available ->
        [yes] The price is paid to the registration office.
       *[no] ⏳ <b>Coming soon.</b> This product cannot be ordered yet.
    }
level-about-simple = • Simple signature: it ties the document to its author.
level-about-advanced = • Advanced signature: it identifies its author, and reveals any change to the document.
level-about-qualified = • Qualified signature: throughout the European Union, it is worth a handwritten signature.
rgs-about-one = • RGS*: first level of the security framework of the French administration.
rgs-about-two = • RGS**: reinforced level of the security framework of the French administration, with a key kept in a hardware device.
rgs-about-three = • RGS***: highest level of the security framework of the French administration.
product-lifetime = • { $months ->
    [12] 1 year
    [24] 2 years
    [36] 3 years
    [one] 1 month
   *[other] { $months } months
}: €{ NUMBER($price, minimumFractionDigits: 2) } before tax
format-pades = PAdES (PDF)
format-xades = XAdES (XML)
format-cades = CAdES (any file)
format-none = none, this certificate is for authentication
signs-holder = • The holder, whom the certificate names
signs-certificate_manager = • The certificate manager, who runs the organisation's certificate
signs-legal_representative = • The legal representative of the organisation
signs-delegate = • A delegate, if there is one: they sign { $acts ->
    [instead] in place of the legal representative
   *[beside] as well as the legal representative
}
needs-identity = • The identity document of each signatory
needs-registration = • The registration extract, under { $months } months old
needs-mandate = • The delegate's mandate, if there is one, under { $months } months old
needs-to_seal = • The PDF to seal
product-office = • { $office }, { $office_address }
    { $office_phone }, { $office_email }
    { $office_hours }
