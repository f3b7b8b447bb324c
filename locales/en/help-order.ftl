### Help: ordering, signing, retrieving.

help-order-title = How an order goes
help-order-keywords = order ordering steps delay deadline price documents extract paper file duration buy
help-order = 1. <b>You fill in the request</b>, after signing up once: product, duration, holder, organisation, legal representative, then the documents. A request you have begun waits for you on the home screen.
    2. <b>Each signatory signs</b>, with the link received by e-mail. It is valid for 10 days, and we remind them on days 2, 5, 8 and 9.
    3. <b>Your registration office examines</b> the request, during its opening hours.
    4. <b>The holder receives two e-mails</b>: the retrieval code (9 digits), then the link to the security questions (10 days).
    5. <b>The holder retrieves the certificate</b> with a link valid for 24 hours. This must be done within 2 months of the approval: after that, the request is deleted.

    <b>Documents</b>: an identity document for each signatory, a registration extract under 3 months old, and a mandate under 3 months old where there is a delegate. As PDF, JPEG or PNG, 20 MB at most.

help-space-title = Following your requests and certificates
help-space-keywords = client space home request draft edit delete withdraw cancel follow
help-space = The home screen (/start) shows first what waits for you.

    • <b>My requests</b>: go on with a draft, see where a request is and what comes next, withdraw it as long as the certificate has not been issued.
    • <b>My certificates</b>: details, days of validity left, public key, revocation.

    You can make a request for yourself or for somebody else. The certificate itself only appears with its holder.

    /language changes the language at any time, and nothing you are doing is lost.

help-account-title = Signing up and your account
help-account-keywords = registration register customer client number id e-mail phone profile change language sign-up
help-account = Before a first order, you sign up, once:

    1. Your given name and surname, as on your identity document.
    2. Your e-mail address, verified by a code.
    3. Your mobile phone, verified by a code received by SMS.

    You then receive your <b>customer number</b>. It is also in “My account”, with your details and your language.

    You need not sign up to sign a request: the link you received is enough.

help-sign-title = Signing a request by SMS
help-sign-keywords = signature signatory code phone link invitation refuse check legal representative delegate text message
help-sign = The holder, the legal representative and the delegate, if any, each receive a link by e-mail.

    1. Open the link in Telegram, or scan its QR code. Opening it does not use it up.
    2. Type the five identity fields, as they are in the request.
    3. Open each document and mark it as read.
    4. Tap “Sign”: a code comes by SMS, valid for 10 minutes. Type it, and it is signed.

    You can also <b>refuse</b>, saying why: the request then stops for everybody. Or say <b>“this is not me”</b>: the signature is suspended and the office looks into it.

    Once all have signed, the request goes to the registration office. Without Telegram, one can sign at the office.

help-typing-title = My identity is not recognised
help-typing-keywords = error form field given name surname number identity document expiry phone typing different blocked
help-typing = The form compares what you type with the request:

    1. <b>Document number</b>: that of the document used in the request, not of another one.
    2. <b>Expiry</b>: the date printed on that same document, day/month/year.
    3. <b>Given name</b> and 4. <b>surname</b>: as shown above the form.
    5. <b>Phone</b>: with the country code, or in the form 06…

    Capitals, accents, hyphens and apostrophes do not count. The fields that differ are named to you at the end. You have 5 tries; after that, the registration office takes over and contacts you.

    A mistake in the request itself? The requester can correct it: “My requests”, “Correct the request”. The signatures already given are then void.

help-codes-title = I receive no code
help-codes-keywords = sms receive arrive message network wait resend e-mail spam junk missing text
help-codes = <b>By SMS</b>
    • Wait 30 seconds, then ask for a new code: it voids the earlier ones.
    • Check that your phone has a signal, is not full and does not block unknown senders.
    • For your safety: at most 3 codes in 5 minutes and 10 a day to one number. Beyond that, please wait.

    <b>By e-mail</b>
    • Look in the junk folder and in the tabs of your mailbox.
    • The retrieval code (9 digits) can be sent again by SMS or by e-mail, at step 3 of the retrieval.

    A code wrong 5 times blocks the step, for safety: your office unblocks it. Has your number changed? Contact the office, which corrects it in the request.

help-questions-title = The security questions
help-questions-keywords = answers secret own question forgotten revocation identity check
help-questions = After the approval, an e-mail gives you a link valid for 10 days.

    1. Have your identity document at hand: its number is asked first (5 tries), and it must still be valid.
    2. Choose two questions out of the 8 proposed, and write the third one yourself.
    3. Give your answers, where nobody can read them.

    • They can <b>no longer be changed</b> afterwards.
    • They serve to download, to revoke and to unblock: do not forget them.
    • Choose answers that nobody finds on the internet or on your social networks.
    • Capitals, accents and extra spaces do not count.

    They are yours alone: give them to nobody, not even to our agents.

help-retrieval-title = Retrieving your certificate in six steps
help-retrieval-keywords = download retrieval code 9 digits password generation technical check p12 collect
help-retrieval = Everything is done by the holder, and by nobody else. Have your retrieval code and your three answers at hand.

    1. <b>Preparation</b>: a list of what you need.
    2. <b>Password</b>: 8 to 20 letters and digits, with an upper-case letter, a lower-case letter and a digit, or the one we propose. It can never be changed or recovered.
    3. <b>Retrieval code</b>: the 9 digits of the e-mail. Not received after 30 seconds? Have it sent again by SMS or by e-mail: it voids the earlier ones.
    4. <b>Three answers</b>: 3 tries. After that it is blocked, and your office unblocks it.
    5. <b>Generation</b>: keys, signature by the authority, .p12 file.
    6. <b>Check</b>: look at the details, type the password, receive the file.

    macOS or iOS refuses the file? At step 2, choose “For Mac, iPhone or iPad”. You can also retrieve the certificate at the counter of your office, with your identity document and your code.

    Until step 5, cancelling loses nothing. We keep the file for 24 hours at most: save it, copy it to a medium that is not connected, then confirm.

help-links-title = My link has expired
help-links-keywords = delay passed deadline new link 24 hours 10 days 2 months deleted outdated
help-links = • <b>Signing link</b>: 10 days. After that the request expires, and a new one has to be made.
    • <b>Link to the security questions</b>: 10 days. After that, contact the office, which sends another one.
    • <b>Download link</b>: 24 hours. After that, open it all the same: you receive another one with a code by SMS, or the office sends it to you, as long as the 2 months are not over.
    • <b>Retrieval</b>: 2 months after the approval, the request is deleted.

    A newer link sometimes replaces the older one: always open that of the latest e-mail.

help-lost-title = Lost file or password
help-lost-keywords = forgotten stolen loss p12 backup recover copy
help-lost = We have <b>no copy</b> of your file or of your password: nobody can recover them.

    1. Look for your backup: USB stick, external disk, downloads folder (a file that ends in .p12).
    2. Not to be found, or password forgotten? <b>Revoke the certificate at once</b>, in “My certificates”.
    3. Order a new one. That order is charged.

    A password lost before the end of the retrieval? As long as step 5 has not begun, cancel and start again.
