### Signing.

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

    By signing, you accept the terms of use (version { $terms }).

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
sign-others = The other signatories have until { $until } to sign. You will be told once everyone has signed.
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
