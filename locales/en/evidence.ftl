### Files received, the form to sign and the evidence of a signed request.

error-file-empty = This file is empty. Check it on your device, then send it again.
error-file-size = This file is larger than { $max } MB. Make it smaller, for instance by scanning it again at a lower quality.
error-file-format = This type of file is not accepted. Send a PDF, a JPEG or a PNG.
error-file-heic = This photo is in HEIC format. Send it as JPEG: on an iPhone, Settings > Camera > Formats > Most Compatible.
error-file-video = A video is not expected here. Send a PDF, a JPEG or a PNG.
error-file-office = This document is made to be edited. Save it as PDF, then send the PDF.
error-file-archive = Archives are not accepted. Send each document separately, as PDF, JPEG or PNG.
error-file-html = This is a web page. Print it to PDF, then send the PDF.
error-file-image = This image format is not accepted. Save it as JPEG or PNG, then send it.
error-file-image-damaged = This image is incomplete or damaged. Take the photo again, or send the original again.
error-file-image-pixels = This image is too large to be opened. Reduce it to less than 100 million pixels.
error-file-pdf-damaged = This PDF is incomplete or damaged. Save it again from the software it comes from, then send it.
error-file-pdf-encrypted = This PDF is protected by a password. Save a copy without protection, then send that copy.

error-text-script = The form and the certificate are written in Latin, Greek or Cyrillic letters: not with { $letters }. Write this text in Latin letters, as on the identity document.
error-text-mixed = “{ $word }” mixes letters of two alphabets: they look alike and are not the same. Write this word in one alphabet, with the keyboard of one language.

form-title = Request for an electronic certificate
form-subtitle = Request { $number } · { $office }
form-footer = Certificate request { $number }
form-request = Request
form-number = Number
form-submitted = Submitted on
form-requester = Requester
form-product = Product
form-product-name = Product
form-level = Signature level
form-support = Support
form-lifetime = Lifetime
form-months = { $months ->
    [one] { $months } month
   *[other] { $months } months
}
form-price = Price
form-euros = €{ NUMBER($price, minimumFractionDigits: 2) } before tax
form-subject-person = Holder of the certificate
form-subject-organisation = Certificate manager
form-given-name = Given name
form-surname = Surname
form-name = Name
form-email = E-mail
form-phone = Phone
form-organisation = Organisation
form-organisation-name = Name
form-siret = SIRET
form-representative = Legal representative
form-signatories = Signatories
form-roles = Role
form-documents = Documents attached
form-document = Document
form-terms = Terms of use, version { $version }
form-office = Registration office
form-office-name = Office
form-office-reach = Contact
form-office-hours = Hours
form-office-address = Address

document-identity = Identity document
document-registration = Registration extract
document-mandate = Mandate
document-to_seal = Document to seal

evidence-title = Evidence of the signed request
evidence-footer = Evidence of signature, request { $number }
evidence-drawn = Drawn up on
evidence-form = Signed form
evidence-attached = The form that each signatory read and signed is attached to this document ({ $name }). Its digest is:
evidence-signatures = Signatures
evidence-how = { $count ->
    [one] The person below proved their identity, read every document, then signed with a code received by SMS.
   *[other] Each of the { $count } people below proved their identity, read every document, then signed with a code received by SMS.
}
evidence-signed = Signed on
evidence-account = Account
evidence-delivery = Code delivery
evidence-digest = Signed digest
evidence-terms = Terms accepted
evidence-seal = Seal
evidence-sealed = This document bears the electronic seal of the service, invisible and covering the whole file. Any later change breaks it.
