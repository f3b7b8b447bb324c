### Hand-over at the counter: what agent and holder read on the office's screen, and what the holder reads elsewhere.

do-handover = 🤝 Hand over at the counter
counter = <b>Hand-over at the counter</b>
    { $progress }
    <i>The holder is present. They alone type their password: turn the screen towards them.</i>

    { $body }
counter-identity = <b>Step 1 of 5: the identity document</b>
    Request { $number }: { $product }

    <b>{ $name }</b>
    { $document } no. { $document_number }, expires on { $expiry }

    Compare the person present, the original of their document and these details. The document must be valid today. Your check stands here for the security questions: it is recorded in the audit trail, under your name.
counter-code = <b>Step 2 of 5: the retrieval code</b>

    Ask the holder for their 9-digit code, sent by { $way ->
        [sms] SMS
       *[mail] e-mail
    }, and type it. If they no longer have it, send them a new one.

    What they had begun in their own chat will be forgotten.
counter-handed-over = <b>The certificate has been checked.</b> ✅

    { $way ->
        [link] An e-mail is being sent to the holder, with a link that gives the .p12 file once. You can also open it here, on the office's computer, to copy the file to their USB key.
        [mailed-link] An e-mail is being sent to the holder, with a link that gives the .p12 file once. As the password was shown on this screen, the file is taken from that e-mail only.
       *[attachment] The .p12 file is being sent to the holder by e-mail: it never goes through this chat.
    }

    Once the holder says that the file is saved, tap “I have saved it”: our copy is destroyed. Otherwise it is on { $until }. Keep no copy on the office's computer.
counter-saved = <b>The hand-over is done.</b>

    The holder has their certificate, and we no longer have any copy of the file, the key or the password. They are told by e-mail and in their chat.
counter-closed = This hand-over is closed: the time limit has passed and the file has been destroyed. If the certificate was issued, it must be revoked and ordered again.
counter-link = 🔗 For the office's computer, once only: { $link }
counter-cancelled = Hand-over stopped. Nothing is lost: the holder can retrieve their certificate themselves, or come back.
button-counter-vouch = ✅ I have checked the identity document
button-counter-link = 🔗 Link for the office's computer
button-counter-card = 🗂 The request's card
button-counter-stop = 🛑 Stop, this is not me

retrieval-at-counter = <b>Your certificate is being handed over at the counter</b>

    An agent of { $office } is handing it over to you now, with your retrieval code. There is nothing to do here.

    You are not at the office? Stop the hand-over, then call { $office_phone }.

chat-counter-begun = 🤝 { $office } begins to hand over to you the certificate of request { $number }, with your retrieval code. You are not at the office? Open to stop it, then call { $office_phone }.
chat-counter-done = ✅ The certificate of request { $number } was handed over to you at the office ({ $office }). You were not there? Revoke it at once in “My certificates” and call { $office_phone }.
mail-counter-done-subject = Request { $number }: certificate handed over at the office
mail-counter-done-body = The certificate of request { $number } (“{ $product }”) was handed over to you at the counter of { $office }, against your retrieval code and your identity document. You alone know its password.

    You were not at the office? Revoke this certificate at once, with your three answers, and call { $office_phone } ({ $office_hours }).

error-counter-questions = The holder must first choose their security questions, with the link of their e-mail: without them, they could not revoke their certificate at any hour. They can do it now, on their phone.
error-counter-busy = Another agent is handing over this certificate now. If they do not go on, the hand-over stops by itself after 30 minutes.
error-counter-timeout = Nothing happened in this hand-over for 30 minutes: it is stopped, and what had been typed is erased. You can begin it again.
error-counter-stopped = The holder has stopped the hand-over from their chat. Check with them before you begin again.
