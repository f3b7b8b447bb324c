### Correcting a request already sent, and adding documents to it.

do-return = ↩️ Return for correction
do-evidence = 📎 Ask for a document
desk-return = <b>Return request { $number } for correction</b>

    What must be corrected? Choose it or write it: the applicant will read it as it is.
desk-evidence = <b>Ask for a document for request { $number }</b>

    Which document is needed? Choose it or write it: the applicant will read it as it is.
desk-returned = ↩️ Request { $number } returned for correction. The applicant has been told.
desk-evidence-asked = 📎 Document asked for request { $number }. The applicant has been told.
desk-asked-line = ↩️ Asked of the applicant: { $reason }
canned-return-identity = The identity does not match the document provided: correct the given name, the surname or the number.
canned-return-organisation = The name or the SIRET does not match the registration extract: correct them.
canned-return-document = A document cannot be read or is no longer valid: replace it.
canned-evidence-registration = A registration extract (Kbis or SIRENE notice) less than 3 months old.
canned-evidence-identity = A clear copy, front and back, of the identity document.
canned-evidence-power = A document that proves the power of the legal representative.

next-returned-correction = <b>{ $office } asks you for a correction.</b> Correct the request and send it back before { $until }, or it will expire.
next-returned-evidence = <b>{ $office } asks you for a document.</b> Add it and send the request back before { $until }, or it will expire.
next-returned-owner = <b>You are correcting this request.</b> Nobody can sign it meanwhile. Send it back before { $until }, or it will expire.
request-asked = { $text }

    Asked: { $reason }
request-signed = ✅ { $name } has signed
request-unsigned = ⏳ { $name } has not signed yet
request-suspended = ⚠️ { $name }: signature suspended, your registration office has been told

request-correct = <b>Correct request { $number }?</b>

    While you correct it, nobody can sign. { $signatures ->
        [0] Nobody has signed yet.
        [one] If you change anything, <b>1 signature will be cancelled</b>. If nothing changes, it remains valid.
       *[other] If you change anything, <b>{ $signatures } signatures will be cancelled</b>. If nothing changes, they remain valid.
    }
button-correct = ✏️ Correct the request
button-correct-sure = Yes, correct it
button-continue-correction = ✏️ Correct request { $number }
button-add-document = 📎 Add a document
button-follow = 📂 See the request
button-resubmit = ✅ Send the request back
button-accept-resubmit = ✅ I accept and send it back

recap-returned = <b>Correct request { $number }</b>

    { $lines }

    { $todo }

    To be sent back before { $until }.
correct-signed = { $signatures ->
    [one] Tap what you want to correct. <b>1 signature will then be cancelled.</b> If nothing changes, it remains valid.
   *[other] Tap what you want to correct. <b>{ $signatures } signatures will then be cancelled.</b> If nothing changes, they remain valid.
}
correct-unsigned = Tap what you want to correct, then send the request back.
correct-amended = The request has changed: each signatory will receive an e-mail to sign it. By sending it back, you accept the terms of use (version { $terms }).
order-void = { $signatures ->
    [one] <b>1 signature will be cancelled.</b> This person will have to sign again.
   *[other] <b>{ $signatures } signatures will be cancelled.</b> These people will have to sign again.
}

    If you give the same answer again, nothing is cancelled. Do you want to change this field?
button-void-sure = Yes, change it

supplement = <b>Add a document to request { $number }</b>

    Send a PDF, JPEG or PNG file, 20 MB at most: tap Telegram's paper clip 📎. Only { $office } will read it. The signatures remain valid.

    Documents added: { $count } of { $most } at most.
supplement-line = • { $name }
supplement-kept = ✅ Document received. You can send another one.
document-supplement = Added document

sign-returned = Request { $number } is being corrected by the applicant.

    There is nothing for you to do: if it is to be signed, you will receive a new link.

    { $office }: { $office_email }, { $office_phone }, { $office_hours }
error-request-returned = This request is being corrected. If it is to be signed, you will receive a new link.
error-supplements-full = You have already added { $most } documents, which is the maximum. Put the pages together in one file, or contact your registration office.

chat-returned-correction = ↩️ { $office } asks you to correct request { $number }: { $reason } Correct it and send it back before { $until }.
chat-returned-evidence = 📎 { $office } asks you for a document for request { $number }: { $reason } Add it and send the request back before { $until }.
chat-returned-reminder = ⏳ Reminder: request { $number } is waiting for your correction. Send it back before { $until }, or it will expire.
chat-expired-returned = Request { $number } has expired: it was not sent back in time. You can make a new one.
chat-sign-again = ✍️ Request { $number } has been corrected. Please read it and sign it again.
chat-desk-resubmitted = 🗂 Request { $number } sent back by the applicant, to be examined.
chat-desk-supplement = 📎 Request { $number }: a document has been added. Approvals given before are cancelled.

mail-returned-correction-subject = Request { $number }: a correction is needed from you
mail-returned-correction-body = { $office } has examined request { $number } (“{ $product }”) and asks you for a correction:

    { $reason }

    Open the registration desk in Telegram, tap the request, then “Correct the request”. Send it back before { $until }: after that date, it will expire.

    { $office } will resume its examination once you have sent it back, usually within one working day.
mail-returned-evidence-subject = Request { $number }: a document is needed from you
mail-returned-evidence-body = { $office } has examined request { $number } (“{ $product }”) and asks you for a document:

    { $reason }

    Open the registration desk in Telegram, tap the request, then “Add a document”. Send the request back before { $until }: after that date, it will expire.

    { $office } will resume its examination once you have sent it back, usually within one working day.
mail-returned-reminder-subject = Reminder: request { $number } is waiting for your correction
mail-returned-reminder-body = Request { $number } (“{ $product }”) is still waiting to be corrected and sent back.

    Open the registration desk in Telegram and tap the request. If it is not sent back before { $until }, it will expire.
mail-expired-returned-subject = Request { $number }: expired
mail-expired-returned-body = Request { $number } (“{ $product }”) has expired: it was not corrected and sent back in time. A new request is possible at any time. A question? { $office } will answer during its opening hours.
mail-sign-again-subject = Request { $number } corrected: please sign again
mail-sign-again-body = { $requester } has corrected request { $number } (“{ $product }”). A signature already given is no longer valid: please read and sign the corrected request.

    Open the link below with Telegram before { $until }, or scan the code with your phone. A code will be sent to you by SMS. The earlier link no longer works.

    Once all the signatories have signed, { $office } will examine the request, usually within one working day.

    You do not have Telegram? You can sign at the registration office: its contact details are below.
mail-sign-again-button = Sign the request
button-resend-signers = 🔁 Remind the signatories
signers-invited = ✉️ A new link is on its way to everybody who has not signed yet. The earlier link no longer works.

    Once all the signatories have signed, { $office } will examine the request, usually within one working day.
error-take-back-too-many = You have already taken this request back { $most } times, which is the maximum. It stays as it is. To have it corrected, contact { $office }: { $office_email }, { $office_phone }.
error-resend-too-many = You have already sent { $most } reminders, which is the maximum. The automatic ones continue; your registration office can send a link too.
mail-sign-cancelled-subject = Request { $number }: your signature is no longer needed
mail-sign-cancelled-body = Request { $number } (“{ $product }”) has been corrected and your signature is no longer asked for. There is nothing for you to do, and the link you received no longer works.
sms-expired-returned = Request { $plain_number }: it has expired, it was not sent back in time. A new request is possible.
sms-sign-cancelled = Request { $plain_number }: corrected, you need not sign it any more. The link you received no longer works.
done-request-amend = taken back by the applicant, to correct it
done-request-edit = corrected by the applicant: signatures cancelled
done-request-supplement = completed with a document by the applicant
done-link-resend = sent again to the signatories by the applicant
