### Home, a person's requests and certificates.

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
button-continue-revocation = 🚫 Continue the revocation ({ $number })
requests-all = <b>Your requests</b>

    Tap a request to see where it is.
requests-all-none = You have no request yet. You can make one from the home screen.
requests-open = <b>Your requests under way</b>

    Tap a request to see where it is.
requests-open-none = No request is under way.
requests-over = <b>Your finished requests</b>

    Certificate issued, request withdrawn, refused or expired: tap a request to read it again.
requests-over-none = No request is finished.
button-shown-all = 📂 All
button-shown-open = ⏳ Under way
button-shown-over = 🏁 Finished
button-request = { $number } · { $state }
state-draft = draft
state-identification = identification under way
state-signing = to be signed
state-review = under examination
state-returned = to be corrected or completed
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
next-signing = Each signatory has received an e-mail with a link, or an SMS without an e-mail address. <b>Open the link in your message to sign</b>, before { $until }. Remember to look in your junk mail.
next-review = Everything is signed. { $office } examines the request during its opening hours ({ $office_hours }), usually within one working day. You will be told here and by e-mail.
next-returned = The applicant is correcting the request. There is nothing to sign for now.
next-approved = { $mail ->
        [failed] ⚠️ An e-mail could not be delivered to the holder. Check their address with { $office }, who will send a new code and a new link: { $office_email }, { $office_phone }.
        [pending] Two e-mails are leaving for the holder: the retrieval code, then the link to the security questions, valid for 10 days.
       *[sent] Two e-mails were sent to the holder: the retrieval code, then the link to the security questions, valid for 10 days.
    } The certificate must be retrieved before { $until }.
next-questions = The holder is choosing their security questions. The certificate must be retrieved before { $until }.
next-retrieval = { $mail ->
        [failed] ⚠️ The e-mail with the download link could not be delivered to the holder, who can go on here. Check their address with { $office }: { $office_email }, { $office_phone }.
        [pending] The download link is leaving by e-mail for the holder. It is valid for 24 hours.
       *[sent] The download link was sent by e-mail to the holder. It is valid for 24 hours.
    } The certificate must be retrieved before { $until }.
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
request-for-another = ℹ️ You asked for this certificate for another person. All that is the holder's (signing, choosing the questions, retrieving, installing) is done by them alone, from their own Telegram account. You follow the request here.
request-reason = { $text }

    Reason: { $reason }
request-withdraw = <b>Withdraw request { $number }?</b>

    It will be closed and the signatories will be told. You will not be able to go back.
button-withdraw = 🗑 Withdraw the request
button-withdraw-sure = Yes, withdraw the request
button-evidence = 📄 Signed request (PDF)
