### Ordering.

products = <b>Order a certificate</b>

    { $families }

    Which product would you like? Tap its name: its page tells you everything before you order.
button-product = { $name }
button-order-product = 🛒 Order
button-product-soon = { $name } · soon
form = <b>Request { $number }</b> · step { $step } of { $steps }: { $part }

    { $question }
part-product = the product
part-holder = the holder
part-certificate_manager = the certificate manager
part-organisation = the organisation
part-legal_representative = the legal representative
part-delegate = the delegate
part-documents = the documents
part-recap = the summary
ask-lifetime = How long would you like your { $product } certificate to last?
choice-lifetime = { $years ->
    [one] 1 year
   *[other] { $years } years
} · €{ NUMBER($price, minimumFractionDigits: 2) } excl. VAT
ask-given_name = What is the <b>given name</b>, as on the identity document?
ask-surname = What is the <b>surname</b>, as on the identity document?

    The birth name where the document also bears a name in use.
ask-email = What is the <b>e-mail address</b>? The link for signing will be sent to it.
ask-phone = What is the <b>mobile number</b>? The code for signing will be sent to it. Example: 06 12 34 56 78.
ask-document_kind = Which <b>identity document</b> is it?
ask-document_country = Which <b>country</b> issued this document? Give its two-letter code, such as BE for Belgium.
ask-document_number = What is the <b>number</b> of the identity document?
ask-document_expiry = What is the <b>expiry date</b> printed on the document? Example: 02/01/2031.
ask-siret = What is the <b>SIRET number</b> of your establishment? It has 14 digits and is on the registration extract (Kbis).
ask-name = What is the <b>name of the organisation</b>, as on the registration extract?
ask-office = Which <b>registration office</b> will handle your request? It reviews the request, and you contact it if you need help.

    { $offices }
office-line = • <b>{ $office_town }</b>, { $office_hours }
ask-who-holder = <b>Whom</b> is this certificate for? The holder is the person to whom it belongs and who uses it.

    For another person, they, and they alone, will sign, choose their questions and retrieve the certificate, from their own Telegram account. You will follow the request.
ask-who-certificate_manager = Who is the <b>certificate manager</b>? This is the person who will run the organisation's seal.
ask-who-legal_representative = Who is the <b>legal representative</b> of the organisation? This is the person who has the power to commit it, such as the managing director. { $acts ->
    [instead] They sign the request too, or a delegate signs in their place.
   *[beside] They sign the request too.
}
ask-who-delegate = Is there a <b>delegate</b>? This is a person to whom the legal representative has entrusted these steps, by a written mandate under 3 months old. { $acts ->
    [instead] They sign in place of the legal representative.
   *[beside] They sign as well as the legal representative.
}
ask-identity_holder = Send the <b>holder's identity document</b>: a PDF, JPEG or PNG file, of 20 MB at most. Tap Telegram's paperclip 📎. The file will be encrypted on our side, then deleted from this chat.
ask-identity_certificate_manager = Send the <b>certificate manager's identity document</b>: a PDF, JPEG or PNG file, of 20 MB at most. Tap Telegram's paperclip 📎. The file will be encrypted on our side, then deleted from this chat.
ask-identity_legal_representative = Send the <b>legal representative's identity document</b>: a PDF, JPEG or PNG file, of 20 MB at most.
ask-identity_delegate = Send the <b>delegate's identity document</b>: a PDF, JPEG or PNG file, of 20 MB at most.
ask-registration = Send the <b>registration extract</b> (Kbis or SIRENE notice), less than 3 months old: a PDF, JPEG or PNG file, of 20 MB at most.
ask-mandate = Send the <b>delegate's mandate</b>, signed by the legal representative and dated less than 3 months ago: a PDF, JPEG or PNG file, of 20 MB at most.
choice-document_kind-cni = French identity card (old model)
choice-document_kind-cnie = French identity card (bank-card size)
choice-document_kind-passport = French passport
choice-document_kind-residence = Residence permit
choice-document_kind-other = Other document
choice-who-holder-self = For myself
choice-who-holder-other = For another person
choice-who-certificate_manager-self = Myself
choice-who-certificate_manager-other = Another person
choice-who-legal_representative-holder = The holder
choice-who-legal_representative-certificate_manager = The certificate manager
choice-who-legal_representative-me = Myself
choice-who-legal_representative-other = Another person
choice-who-delegate-nobody = No delegate
choice-who-delegate-other = Yes, a delegate signs
field-lifetime = Product and duration
field-given_name = Given name
field-surname = Surname
field-email = E-mail
field-phone = Mobile
field-document_kind = Identity document
field-document_country = Country of the document
field-document_number = Document number
field-document_expiry = Expiry date
field-siret = SIRET
field-name = Organisation
field-office = Office
field-who-holder = For whom
field-who-certificate_manager = Certificate manager
field-who-legal_representative = Legal representative
field-who-delegate = Delegate
field-identity_holder = Holder's document
field-identity_certificate_manager = Manager's document
field-identity_legal_representative = Representative's document
field-identity_delegate = Delegate's document
field-registration = Registration extract
field-mandate = Delegate's mandate
recap = <b>Request { $number }</b> · step { $steps } of { $steps }: the summary

    { $lines }

    Is everything right? By sending the request, you accept the terms of use (version { $terms }). Each signatory will then receive an e-mail, or an SMS without an e-mail address, to sign.
recap-file = received ✅
recap-none = none
button-skip-email = 📵 No e-mail address
button-edit = ✏️ { $field }
button-submit = ✅ I accept and send
order-leave = <b>You are leaving request { $number }.</b>

    Would you like to keep it for later, or delete it?
button-resume = ▶️ Continue now
button-keep-draft = 💾 Keep for later
button-delete-draft = 🗑 Delete
draft-deleted = Request { $number } is deleted.
button-terms = 📖 Read the terms
terms = <b>Terms of use</b>, version { $version }

    { $paragraphs }
recap-line = • { $field }: { $value }
field-of = { $field } ({ $who })
