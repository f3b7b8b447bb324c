### The screens: what a person reads in the chat. Telegram's HTML; arguments are escaped.

file-lent = This file will be removed from this chat in { $hours } hours.
notice = ⚠️ { $text }
value = { $value }
stale-button = This button is out of date. Here is where you are.
product-title = { $name }, { $years ->
    [one] 1 year
   *[other] { $years } years
}

## Home

home = <b>Welcome to the registration desk.</b>

    Here you order an electronic certificate, sign your request, retrieve your certificate, and revoke it if need be.

    An electronic certificate is a digital identity card: it proves that it is really you who signs.

    What would you like to do?
home-waiting = <b>Hello.</b>

    Here is what is waiting for you. Tap a line to continue.
button-order = 🛒 Order a certificate
button-requests = 📂 My requests
button-certificates = 🔐 My certificates
button-queue = 🗂 Office queue
button-help = ❓ Help
button-language = 🇫🇷 Français
button-home = 🏠 Home
button-back = ◀️ Back
button-cancel = ✖️ Cancel
button-continue-draft = ✏️ Continue request { $number }
button-continue-signing = ✍️ Sign request { $number }
button-continue-questions = 🔒 Choose the security questions ({ $number })
button-continue-retrieval = 📥 Retrieve the certificate ({ $number })

## My requests, my certificates

requests = <b>Your requests</b>

    Tap a request to see where it is.
requests-none = You have no request yet. You can make one from the home screen.
button-request = { $number } · { $state }
certificates = <b>Your certificates</b>

    Tap a certificate to look at it, get its public key or revoke it.
certificates-none = You have no certificate yet.
button-certificate = { $number } · { $status }
certificate-recorded = in preparation
certificate-issued = valid
certificate-revoked = revoked
certificate-details = <b>Your certificate</b>

    Holder: { $subject }
    Issuer: { $issuer }
    Serial number: <code>{ $serial }</code>
    Valid from { $start } to { $end }

    The public key can be given to anyone: it serves to check your signatures.
certificate-revoked-details = <b>Your certificate is revoked</b>

    Holder: { $subject }
    Issuer: { $issuer }
    Serial number: <code>{ $serial }</code>
    Valid from { $start } to { $end }, revoked on { $revoked }

    It can no longer be used. To sign again, order a new certificate.
button-public-key = 📤 Public key (PEM file)
button-revoke = 🚫 Revoke this certificate

state-draft = draft
state-identification = identification under way
state-signing = to be signed
state-review = under examination
state-returned = to be corrected
state-approved = approved
state-questions = security questions
state-retrieval = to be retrieved
state-production = in production
state-shipped = shipped
state-issued = certificate issued
state-accepted = certificate accepted
state-declined = refused by a signatory
state-rejected = rejected
state-cancelled = withdrawn
state-expired = expired
state-refused = contents refused
state-revoked = certificate revoked

next-draft = Complete it and send it.
next-identification = Each person concerned has received an identification link.
next-signing = Each signatory has received an e-mail with a link. <b>Open the link in your e-mail to sign</b>, before { $until }. Remember to look in your junk mail.
next-review = Everything is signed. { $office } examines the request during its opening hours ({ $office_hours }), usually within one working day. You will be told here and by e-mail.
next-returned = Your office asks you for a correction.
next-approved = The holder has received two e-mails: the retrieval code, then the link to the security questions. This link is valid for 10 days. The certificate must be retrieved before { $until }.
next-questions = The holder is choosing their security questions. The certificate must be retrieved before { $until }.
next-retrieval = The holder has received the download link by e-mail. The certificate must be retrieved before { $until }.
next-production = Your certificate is in production.
next-shipped = Your card or key is on its way.
next-issued = The certificate has been issued. You will find it in “My certificates”.
next-accepted = The certificate is accepted and can be used.
next-declined = The request is stopped. You can make a new one.
next-rejected = The request is closed. You can make a new one that takes the reason into account.
next-cancelled = The request is closed, as you asked.
next-expired = The time limit has passed. You can make a new request, or contact { $office }: { $office_email }, { $office_phone }.
next-refused = The contents of the certificate were refused: it is revoked.
next-revoked = The certificate is revoked, for good. You can order a new one.

request = <b>Request { $number }</b>
    { $product }

    State: <b>{ $state }</b>, since { $since }

    { $following }

    Your office: { $office }, { $office_phone }
request-reason = { $text }

    Reason: { $reason }
request-withdraw = <b>Withdraw request { $number }?</b>

    It will be closed and the signatories will be told. You will not be able to go back.
button-withdraw = 🗑 Withdraw the request
button-withdraw-sure = Yes, withdraw the request
button-evidence = 📄 Signed request (PDF)

## Order

products = <b>Order a certificate</b>

    Which product would you like? A “software” certificate is a file to install on your computer.
button-product = { $name }
button-product-soon = { $name } · soon
form = <b>Request { $number }</b> · step { $step } of { $steps }: { $part }

    { $question }
part-product = the product
part-holder = the holder
part-organisation = the organisation
part-legal_representative = the legal representative
part-documents = the documents
part-recap = the summary
ask-lifetime = How long would you like your { $product } certificate to last?
choice-lifetime = { $years ->
    [one] 1 year
   *[other] { $years } years
} · €{ NUMBER($price, minimumFractionDigits: 2) } excl. VAT
ask-given_name = What is the <b>given name</b>, as on the identity document?
ask-surname = What is the <b>surname</b>, as on the identity document?
ask-email = What is the <b>e-mail address</b>? The link for signing will be sent to it.
ask-phone = What is the <b>mobile number</b>? The code for signing will be sent to it. Example: 06 12 34 56 78.
ask-document_kind = Which <b>identity document</b> is it?
ask-document_country = Which <b>country</b> issued this document? Give its two-letter code, such as BE for Belgium.
ask-document_number = What is the <b>number</b> of the identity document?
ask-document_expiry = What is the <b>expiry date</b> printed on the document? Example: 02/01/2031.
ask-siret = What is the <b>SIRET number</b> of your establishment? It has 14 digits and is on the registration extract (Kbis).
ask-name = What is the <b>name of the organisation</b>, as on the registration extract?
ask-who = Who is the <b>legal representative</b> of the organisation? This is the person who has the power to commit it, such as the managing director. They sign the request too.
ask-identity_holder = Send the <b>holder's identity document</b>: a PDF, JPEG or PNG file, of 20 MB at most. Tap Telegram's paperclip 📎. The file will be encrypted on our side, then deleted from this chat.
ask-identity_legal_representative = Send the <b>legal representative's identity document</b>: a PDF, JPEG or PNG file, of 20 MB at most.
ask-registration = Send the <b>registration extract</b> (Kbis or SIRENE notice), less than 3 months old: a PDF, JPEG or PNG file, of 20 MB at most.
choice-document_kind-cni = French identity card (old model)
choice-document_kind-cnie = French identity card (bank-card size)
choice-document_kind-passport = French passport
choice-document_kind-residence = Residence permit
choice-document_kind-other = Other document
choice-who-holder = The holder
choice-who-other = Another person
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
field-who = Legal representative
field-identity_holder = Holder's document
field-identity_legal_representative = Representative's document
field-registration = Registration extract
recap = <b>Request { $number }</b> · step { $steps } of { $steps }: the summary

    { $lines }

    Is everything right? By sending the request, you accept the terms of use (version { $terms }). Each signatory will then receive an e-mail to sign.
recap-file = received ✅
button-edit = ✏️ { $field }
button-submit = ✅ I accept and send
order-leave = <b>You are leaving request { $number }.</b>

    Would you like to keep it for later, or delete it?
button-resume = ▶️ Continue now
button-keep-draft = 💾 Keep for later
button-delete-draft = 🗑 Delete
draft-deleted = Request { $number } is deleted.

## Signing

sign-identity = <b>Sign request { $number }</b> · step 1 of { $steps }, field { $field } of { $fields }
    { $product }

    Given name: <b>{ $given_name }</b>
    Surname: <b>{ $surname }</b>

    { $question }
sign-ask-document_number = Type the <b>number of the identity document</b> used in the request.
sign-ask-document_expiry = Type the <b>expiry date</b> of this document. Example: 02/01/2031.
sign-ask-given_name = Type your <b>given name</b>, exactly as above.
sign-ask-surname = Type your <b>surname</b>, exactly as above.
sign-ask-phone = Type your <b>mobile number</b>, the one in the request. Example: 06 12 34 56 78.
sign-reading = <b>Step 2 of { $steps }: check the documents</b> ({ $read } of { $total })

    { $lines }

    Open each document, then say that you have read it.
sign-document = { $mark } { $document }, <code>{ $sha256 }…</code>
sign-recap = <b>Step 3 of { $steps }: sign</b>

    Request { $number }: { $product }
    Requested by: { $requester }
    Organisation: { $organisation }
    You sign as: { $roles }

    { $lines }

    The series of digits and letters is the document's fingerprint: it changes if the document changes.

    Tap “Sign” to receive a code by SMS.
sign-code = <b>Step 3 of { $steps }: sign</b>

    We have sent a code by SMS to { $phone }. It is valid for 10 minutes.

    <b>Type this code to sign.</b>
sign-refuse-reason = <b>Refuse to sign</b>

    For what reason? Write it in a few words. It will be passed on to the applicant and the other signatories, and the request will be stopped.
sign-deny = <b>Is this not you?</b>

    Signing will be suspended and the registration office will be told.
sign-done = <b>Thank you, your signature is recorded.</b> ✅

    Request { $number }: { $product }

    { $following }
sign-closed = Request { $number } can no longer be signed.

    { $following }
sign-over-locked = The check failed 5 times. The registration office has been told and will contact you.

    { $office }: { $office_email }, { $office_phone }, { $office_hours }
blocked = 🔒 { $text }

    { $contacts }
contacts = { $office }: { $office_email }, { $office_phone }, { $office_hours }
sign-over-doubt = A name you typed is close to the one in the request, and not the same. The registration office is checking it, and you will be told here. There is nothing for you to do again.

    { $office }: { $office_email }, { $office_phone }, { $office_hours }
sign-over-denied = Signing is suspended: somebody said “this is not me”. { $office } has been told. If it is for you to sign, contact the office.

    { $office }: { $office_email }, { $office_phone }, { $office_hours }
sign-over-refused = Your refusal is recorded.
button-open-document = 📄 Open: { $document }
button-mark-read = ✅ I have read: { $document }
button-sign = ✍️ Sign
button-refuse = Refuse
button-deny = This is not me
button-deny-sure = Yes, this is not me
button-resend-sms = 🔁 New code by SMS
button-resend-mail = 🔁 New code by e-mail
document-form = Request form
document-evidence = Signed and sealed request
role-holder = holder
role-legal_representative = legal representative
role-delegate = delegate

## Security questions

questions-document = <b>Security questions</b> · step 1 of 2
    Request { $number }: { $product }

    Have your valid identity document to hand, and sit where nobody can see your screen.

    <b>Type the number of your identity document.</b>
questions-pick = <b>Security questions</b> · step 2 of 2, question { $step } of 3

    You will be asked for your answers to download, revoke or unblock your certificate. Choose answers that cannot be found on the internet and that you will not forget: they can never be changed.

    Which question do you choose?
questions-answer = <b>Security questions</b> · question { $step } of 3

    <b>{ $question }</b>

    Type your answer. You alone know it.
questions-own = <b>Security questions</b> · question 3 of 3

    The third question is your own. <b>Write a question that only you can answer</b>, of 10 to 120 characters.
questions-confirm = <b>Your three questions</b>

    1. { $first }
    2. { $second }
    3. { $third }

    Once confirmed, questions and answers can no longer change.
questions-done = <b>Your security questions are recorded.</b> ✅

    An e-mail with the download link has just been sent. It is valid for 24 hours. Have your retrieval code to hand, received in an earlier e-mail.
button-questions-confirm = ✅ Confirm for good
button-questions-restart = 🔁 Start all over again

## Retrieval

retrieval = <b>Retrieving your certificate</b>
    { $progress }
    <i>These steps are for the holder, and nobody else.</i>

    { $body }
retrieval-start = <b>Step 1 of 6: before you start</b>

    ☐ Your 9-digit retrieval code is in front of you (e-mail “retrieval code”).
    ☐ You remember your three answers.
    ☐ You know where to keep the file: an offline storage device, such as a USB key kept in a safe place.
    ☐ The certificate is installed on a computer. Your office tells you which installation software (driver) to use.

    Allow five minutes. Up to step 5, you can cancel without losing anything.
retrieval-password = <b>Step 2 of 6: the password</b>

    Choose the password that will protect your certificate: 8 to 20 letters and digits, with at least one capital letter, one small letter and one digit.

    It can <b>never</b> be changed or recovered. Type it.
retrieval-password-again = <b>Step 2 of 6: the password</b>

    Type the same password a second time.
retrieval-generated = <b>Step 2 of 6: the password</b>

    Here is your password (tap to see it):
    <tg-spoiler><code>{ $password }</code></tg-spoiler>

    Write it down in a safe place before you continue: it will disappear, and nobody will be able to recover it.
retrieval-code = <b>Step 3 of 6: the retrieval code</b>

    Type the 9-digit code you received by e-mail.

    No code after 30 seconds? Ask for a new one: it cancels the earlier ones.
retrieval-answer = <b>Step 4 of 6: your answers</b>, { $step } of 3

    <b>{ $question }</b>

    Type your answer. You have { $left ->
        [one] 1 try
       *[other] { $left } tries
    } left for all three together.
retrieval-generation = <b>Step 5 of 6: creating your certificate</b>

    { $key } Creating your key pair
    { $certificate } Signing by the certification authority
    { $file } Preparing the .p12 file

    A few seconds are enough. You can close this chat: nothing will be lost.
retrieval-details = <b>Step 6 of 6: your certificate</b>

    Holder: { $subject }
    Issuer: { $issuer }
    Valid from: { $start }
    Valid until: { $end }
    Serial number: <code>{ $serial }</code>
    Key usage: { $usage }
    Signature algorithm: { $algorithm }
    Public key: { $public_key }

    Check these details, then tap “Technical check”.
retrieval-check = <b>Technical check</b>: type the password chosen at step 2. We open the file with it before handing it over to you. If it is lost, revoke this certificate (“My certificates”) and order a new one.
retrieval-handed-over = <b>Your certificate has been checked.</b> ✅

    { $way ->
        [link] An e-mail is being sent, with a link that gives the .p12 file once: the file never goes through this chat.
       *[attachment] The .p12 file is being sent by e-mail: it never goes through this chat, where you typed the password.
    }

    1. Save it on your computer.
    2. Copy it to an offline storage device.
    3. Tap “I have saved it”: we then destroy our copy. If we do not hear from you, it is destroyed on { $until }.

    File or password lost? Revoke the certificate at once and order a new one.
retrieval-saved = <b>All done.</b> 🎉

    Your certificate is ready. We no longer have any copy of the file, the key or the password.

    File or password lost? Revoke the certificate at once in “My certificates”, and order a new one.
retrieval-closed = This retrieval is closed: the time limit has passed and the file has been destroyed. If your certificate was issued, revoke it in “My certificates” and order a new one.
retrieval-cancelled = Retrieval cancelled. Nothing is lost: you can take it up again as long as the download link is valid.
button-ready = ▶️ All is ready, start
button-generate = 🎲 Suggest a password
button-noted = ✅ I have noted it
button-check = 🔎 Technical check
button-saved = ✅ I have saved it
button-file-again = 🔁 Send the e-mail again
code-sent-sms = ✉️ A new code is being sent by SMS. The earlier ones are no longer valid.
code-sent-mail = ✉️ A new code is being sent by e-mail. The earlier ones are no longer valid.
file-sent-again = ✉️ The e-mail is being sent again.

## Revocation

revoke-reason = <b>Revoke the certificate</b> <code>{ $serial }</code>

    Revocation is <b>final</b>: the certificate can never be used again. It is visible to all at once.

    For what reason?
revoke-answer = <b>Revoke the certificate</b> <code>{ $serial }</code>
    Reason: { $reason }

    Answer { $step } of 3. At the third, if everything is right, the certificate is revoked.

    <b>{ $question }</b>

    Type your answer. You have { $left ->
        [one] 1 try
       *[other] { $left } tries
    } left for all three together.
revoke-done = <b>The certificate is revoked.</b>
    <code>{ $serial }</code>

    The revocation is published. An e-mail confirms it to you. To sign again, order a new certificate.
revoke-abandoned = Nothing has changed: the certificate <code>{ $serial }</code> is still valid.
reason-keyCompromise = File or password lost, stolen or disclosed
reason-affiliationChanged = I am leaving the organisation, or it is changing
reason-superseded = Another certificate replaces it
reason-cessationOfOperation = I no longer use it
reason-unspecified = Other reason
reason-privilegeWithdrawn = Right withdrawn by the office
button-keep-certificate = Keep the certificate

## Office

queue = <b>Office queue</b>: { $count ->
    [one] 1 request
   *[other] { $count } requests
}
queue-empty = <b>Office queue</b>

    Nothing is waiting. You will be alerted when the next request comes in.
button-refresh = 🔄 Refresh
button-desk-request = { $number } · { $state } · { $since }
desk-card = <b>{ $number }</b> · { $state } since { $since }
    { $product }
    Organisation: { $organisation }, SIRET { $siret }
desk-signatory =
    <b>{ $name }</b> ({ $roles }): { $state }
    { $document } no. { $number }, expires on { $expiry }
    { $email }, { $phone }
desk-blocked-line = 🔒 Blocked: { $what }
desk-same-subject = ⚠️ This holder already has a valid certificate of this type.
desk-proposal-line = ⚠️ Revocation proposed ({ $reason }): a second officer must confirm it.
desk-reject = <b>Reject request { $number }</b>

    What is the reason? Choose it or write it: it will be passed on to the applicant.
desk-revoke = <b>Revoke the certificate of request { $number }</b>

    For what reason? A second officer will have to confirm it.
desk-approved = ✅ Request { $number } approved. The holder is sent their retrieval code and the link to the questions.
desk-rejected = Request { $number } rejected. The applicant has been told.
desk-unblocked = 🔓 Request { $number } unblocked. The person can try again.
desk-reissued = ✉️ A new link is on its way for request { $number }. The earlier one no longer works.
desk-proposed = Revocation proposed for { $number }. A second officer has been alerted.
desk-revoked = Certificate of request { $number } revoked.
canned-unreadable = A document cannot be read. Please make a new request with a clear and complete document.
canned-expired = A document is no longer valid, or the registration extract is more than 3 months old.
canned-mismatch = The information in the request does not match the documents provided.
button-desk-document = 📄 { $document }
button-approve = ✅ Approve
button-reject = ❌ Reject
button-unblock = 🔓 Unblock
button-reissue = ✉️ Send a new link
button-desk-revoke = 🚫 Revoke
button-confirm-revoke = ✅ Confirm the revocation
button-drop-revoke = ↩️ Drop it
signatory-invited = invited
signatory-identified = identified
signatory-reviewed = ready to sign
signatory-signed = signed ✅
signatory-refused = refused
signatory-denied = says “this is not me” ⚠️
signatory-locked = blocked at identification 🔒
purpose-identity = the signatory's identity fields
purpose-signature = signing code
purpose-retrieval-code = retrieval code
purpose-holder-document = the holder's document number
purpose-retrieval-answers = answers, at retrieval
purpose-revocation-answers = answers, at revocation

## Help

help = <b>How does an order work?</b>

    1. You fill in the request and attach the documents.
    2. Each signatory receives an e-mail, checks the documents and signs with a code received by SMS. The link is valid for 10 days.
    3. The registration office examines the request.
    4. The holder receives their retrieval code (9 digits), chooses three security questions (link valid for 10 days), then retrieves their certificate (link valid for 24 hours), within 2 months.

    <b>Revoke</b>: “My certificates”, at any time, with your three answers.

    <b>Contact</b>
    { $office }
    { $office_email }
    { $office_phone }
    { $office_hours }

    Commands: /start, /cancel, /language, /help

## Messages from the desk

button-open = Open
chat-approved = ✅ Your request { $number } is approved. Two e-mails are on their way to the holder: the retrieval code, then the link to the security questions.
chat-rejected = Your request { $number } was rejected by { $office }. Reason: { $reason }
chat-declined = Request { $number } is stopped: { $who } refused to sign. Reason: { $reason }
chat-signed = All the signatories have signed request { $number }. { $office } is examining it ({ $office_hours }).
chat-unblocked = 🔓 { $office } has unblocked you for request { $number }. You can try again.
chat-revoked = The certificate of request { $number } is revoked, for good.
chat-expired-signing = Request { $number } has expired: not all the signatories signed within 10 days. You can make a new one.
chat-expired-retrieval = Request { $number } has been deleted: the certificate was not retrieved within 2 months. You can make a new request.
chat-undelivered = ⚠️ A message about request { $number } could not be delivered ({ $what }). Check the address and the number in the request, or contact { $office }: { $office_phone }.
chat-desk-new = 🗂 New request to examine: { $number }, { $product }.
chat-desk-denied = ⚠️ Request { $number }: a signatory says “this is not me”.
chat-desk-identity-blocked = 🔒 Request { $number }: a signatory's identification failed 5 times.
chat-desk-blocked = 🔒 Request { $number }: a person is blocked and waiting for your help.
chat-desk-second-officer = 🚫 Request { $number }: a revocation is waiting for a second officer.
chat-desk-undelivered = ⚠️ Request { $number }: a message could not be delivered ({ $what }).
chat-desk-generation-failed = ⚠️ Request { $number }: the certificate could not be made. Give this number to the operator: the cause is in their log.
button-terms = 📖 Read the terms
terms = <b>Terms of use</b>, version { $version }

    { $paragraphs }
recap-line = • { $field }: { $value }
field-of = { $field } ({ $who })
purpose-codes = sending of codes (limit reached, or closed for safety)
button-accept-identity = ✅ Accept the identity: { $name }
desk-identity-accepted = ✅ Identity accepted for request { $number }. The person can go on.
chat-draft-forgotten = 🗑 Your draft { $number } ({ $product }) has been deleted: it had been waiting for 60 days. You can order again with /start.
chat-identity-accepted = ✅ { $office } has checked your identity for request { $number }. You can go on signing.
chat-desk-identity-near = ✋ Request { $number }: a name was typed that resembles the one of the request. Check and accept the identity, or unblock to have it typed again.
chat-generation-delayed = ⏳ Making your certificate (request { $number }) takes longer than expected. Nothing is lost: { $office } has been told and you need not do anything again.
