### A download link that has run out, and the new one.

renewal-offer = You can receive another one straight away: we send a code by SMS to { $phone }, the mobile of the request, and you type it here. What you have already done is not lost.
renewal-desk = Your registration office will send you a new one: contact them.
renewal-code = <b>Receive a new link</b>

    We have sent a code by SMS to { $phone }. It is valid for 10 minutes.

    <b>Type this code.</b>
renewal-done = ✅ A new link is leaving by e-mail, valid for 24 hours. You can also go on here, right now.
button-new-link = ✉️ Receive a new link
button-go-on = ▶️ Go on with the retrieval
button-expired-questions = ⌛️ Link expired: security questions ({ $number })
button-expired-retrieval = ⌛️ Link expired: ask for another ({ $number })
state-unretrieved = deleted
next-unretrieved = The certificate was not retrieved within 2 months: the request is deleted, its code and links are of no more use. You can make a new request, or contact { $office }: { $office_email }, { $office_phone }.
