### Revocation.

revoke-reason = <b>Revoke the certificate</b> <code>{ $serial }</code>

    Revocation is <b>final</b>: the certificate can never be used again. It is visible to all at once.

    For what reason?
revoke-reasons = • <b>Lost or stolen</b>: you no longer have the file or the password, or somebody took it.
    • <b>Disclosed</b>: somebody else may have used it, or knows the password.
    • <b>Departure</b>: the holder leaves the organisation, or retires.
    • <b>Changed data</b>: the organisation's name, SIRET or address is no longer the same.
    • <b>Merger</b>: the organisation is taken over, sold or wound up.
    • <b>Replaced</b>: a new certificate has taken its place.
    • <b>No longer used</b>: nothing to report, it is of no use any more.
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
reason-loss = File or password lost or stolen
reason-keyCompromise = Disclosed: somebody else may have used it
reason-affiliationChanged = The holder leaves the organisation
reason-organisation = The organisation's data have changed
reason-merger = Merger, sale or end of the organisation
reason-superseded = Another certificate replaces it
reason-cessationOfOperation = I no longer use it
reason-unspecified = Other reason
reason-privilegeWithdrawn = Right withdrawn by the office
button-keep-certificate = Keep the certificate
button-revocation-by-form = 📄 Revocation form (PDF)
button-revocation-form = 📄 Get the form (PDF)
button-other-reason = ✏️ Choose another reason
button-tick-by-hand = I will tick the box by hand
revocation-form-which = <b>Revocation form, request { $number }</b>

    With this form, { $office } revokes the certificate for you: useful when you no longer have your answers.

    Which reason should be ticked?
revocation-form-how = <b>Revocation form, request { $number }</b>
    Reason: { $ticked }

    1. Get the form, already filled in.
    2. Print it, add the place and the date, and sign it.
    3. <b>Send it here</b>, as a photo or a PDF. You can also send it to { $office }: { $office_email }, or { $office_address }.

    Two agents of the office deal with it, within 24 hours of receipt at most. Do you still have your three answers? Revoke the certificate yourself: it takes effect at once.
revocation-form-unticked = to be ticked by hand
revocation-form-received = ✅ Form received. { $office } has been told and deals with it within 24 hours at most ({ $office_hours }). The revocation will be confirmed to you here and by e-mail.
error-revocation-form-enough = { $most } forms have already been received for this certificate. The registration office is dealing with them: contact it if it is urgent.
chat-desk-revocation-form = 🚫 Request { $number }: the holder has sent a signed revocation form. To be checked and proposed without delay (24 hours at most).
document-revocation = Signed revocation form
file-name-revocation = revocation

## The form itself

revocation-form-title = Request for revocation
revocation-form-footer = Revocation, request { $number }
revocation-form-to = To be sent to
revocation-form-certificate = Certificate to be revoked
revocation-form-request = Request
revocation-form-serial = Serial number
revocation-form-expires = Valid until
revocation-form-reason = Reason (tick one box only)
revocation-form-signature = Signature of the holder
revocation-form-asks = I ask for the revocation of this certificate. I know that it is final and that this certificate can never be used again.
revocation-form-place = Place
revocation-form-date = Date
revocation-form-sign = Signature
revocation-form-next = What happens next
revocation-form-confirmed = An agent of the office compares this form with your request and proposes the revocation. A second agent confirms it.
revocation-form-delay = The revocation is published within 24 hours of receipt of the form at the latest. It is confirmed to you by e-mail.
revocation-form-final = A revocation cannot be undone. To sign again, order a new certificate. Faster, at any hour: revoke the certificate yourself in the conversation, with your three answers.
