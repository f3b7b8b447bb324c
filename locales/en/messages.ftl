### E-mails and SMS. Plain text; an SMS fits in 160 characters of the GSM alphabet, the code first.

mail-greeting = Hello { $name },
mail-footer = { $office }
    { $office_address }
    { $office_email } · { $office_phone }
    { $office_hours }
mail-customer = Your customer number: { $customer }
mail-button = Open the registration desk
mail-link = { $label }:
mail-qr = Reading this message on a computer? Scan this code with your phone:

mail-sign-subject = Your signature is needed: request { $number }
mail-sign-body = { $requester } is requesting an electronic certificate, “{ $product }”, and you are one of the people who must sign this request ({ $number }).

    To sign, open the link below with Telegram before { $until }, or scan the code with your phone. Have your identity document and your mobile to hand: a code will be sent to you by SMS.

    Once all the signatories have signed, { $office } will examine the request, usually within one working day.

    You do not have Telegram? You can sign at the registration office: its contact details and opening hours are below.
mail-sign-button = Sign the request
mail-sign-reminder-subject = Reminder: your signature is needed, request { $number }
mail-sign-reminder-body = Request { $number } (“{ $product }”) is still waiting for your signature.

    Open the link below with Telegram before { $until }. After that date, the request will expire.

    Once all the signatories have signed, { $office } will examine the request, usually within one working day. Any difficulty in signing? Contact it: its details and opening hours are below.
mail-sign-reminder-button = Sign the request
mail-signed-subject = Request { $number }: everything is signed
mail-signed-body = All the signatories have signed request { $number } (“{ $product }”).

    { $office } is now examining it, during its opening hours, usually within one working day. You will be told of its decision.
mail-declined-subject = Request { $number }: signature refused
mail-declined-body = { $who } refused to sign request { $number } (“{ $product }”). The request is stopped for everybody.

    Reason given: { $reason }

    There is nothing more for you to do about this request. The applicant can make a new one at any time; { $office } answers questions during its opening hours.
mail-withdrawn-subject = Request { $number }: withdrawn
mail-withdrawn-body = Request { $number } (“{ $product }”) has been withdrawn by the applicant. There is nothing more for you to do, and the links received for this request no longer work.

    A question? { $office } will answer during its opening hours.
mail-rejected-subject = Request { $number }: rejected
mail-rejected-body = { $office } could not accept request { $number } (“{ $product }”).

    Reason: { $reason }

    You can make a new request at once that takes this reason into account. To talk about it, contact the office during its opening hours: its details are below.
mail-retrieval-code-subject = Request { $number } approved: your retrieval code
mail-retrieval-code-body = Your request { $number } of { $submitted }, for the product “{ $product }” in your name, is approved.

    Here is your personal retrieval code. You will be asked for it to download your certificate, or to collect it at the office:

    { $code }

    The certificate must be retrieved before { $until }. After this period of 2 months, the request will be deleted automatically.

    A second e-mail leaves at the same time as this one: it lets you choose your security questions at once. Do not give this code to anyone, not even to { $office }.
mail-retrieval-code-again-subject = Request { $number }: your new retrieval code
mail-retrieval-code-again-body = Here is your new retrieval code. It cancels the earlier ones:

    { $code }

    Type it in the chat where you are asked for it: the three answers come next, then your certificate is made in a few moments.

    You did not ask for this code? Do not give it to anyone, and contact { $office } during its opening hours.
mail-questions-subject = Request { $number }: choose your security questions
mail-questions-body = To get your certificate “{ $product }”, first choose your three security questions. Have your valid identity document to hand, and sit where nobody can see your screen.

    These questions and their answers are strictly personal. The link is valid until { $until }. After that date, { $office } will send you a new one: contact it during its opening hours.

    As soon as your answers are recorded, a third e-mail will give you the download link, valid for 24 hours. So choose a moment when your computer is within reach.
mail-questions-button = Choose my questions
mail-download-subject = Request { $number }: your certificate is ready
mail-download-body = You can now download your certificate “{ $product }”.

    Have your retrieval code to hand, received in an earlier e-mail, and your three answers. The link expires on { $until }.

    Allow about ten minutes: the certificate is made during the download and handed to you at once. Any difficulty? { $office } will help you during its opening hours.
mail-download-button = Download my certificate
mail-file-subject = Request { $number }: your certificate
mail-file-body = { $way ->
        [link] The .p12 file of your certificate “{ $product }”, protected by the password you chose, is behind the link in this message, until { $until }. The link gives the file only once: open it on your computer.
       *[attachment] Your certificate “{ $product }” is attached to this message, in a .p12 file protected by the password you chose.
    }

    Save this file on your computer, copy it to an offline storage device, then confirm in the chat that it is done.

    On your computer, open the file and follow the instructions: it is added to your certificates. File or password lost? Revoke the certificate at once and order a new one.
mail-file-button = Download the file
mail-retrieval-reminder-subject = Reminder: your certificate is waiting for you, request { $number }
mail-retrieval-reminder-body = Your certificate “{ $product }” has not been retrieved yet. If it is not retrieved before { $until }, request { $number } will be deleted automatically.

    Has a link expired? Open it all the same: the desk tells you how to receive a new one.
mail-expired-signing-subject = Request { $number }: expired
mail-expired-signing-body = Request { $number } (“{ $product }”) has expired: not all the signatories signed within 10 days. The links received for this request no longer work.

    A new request can be made at any time. A question? { $office } will answer during its opening hours.
mail-expired-retrieval-subject = Request { $number }: deleted
mail-expired-retrieval-body = The certificate of request { $number } (“{ $product }”) was not retrieved within 2 months. The request is deleted, and the links received for it no longer work.

    A new request can be made at any time. A question? { $office } will answer during its opening hours.
mail-revoked-subject = Request { $number }: certificate revoked
mail-revoked-body = The certificate of request { $number } (“{ $product }”), serial number { $serial }, is revoked. This is final and already visible to all.

    You did not ask for this revocation? Contact your registration office. To sign again, order a new certificate.

sms-signature = { $code } is your signing code. Valid for 10 minutes. Do not give it to anyone.
sms-retrieval-code-again = { $code } is your retrieval code for request { $plain_number }. It cancels the earlier ones.
sms-download-link = { $code } is your code to receive a new download link (request { $plain_number }). Valid 10 minutes.
sms-sign = Sign request { $plain_number } ({ $product }) before { $until }: { $link }
sms-sign-reminder = Reminder: sign request { $plain_number } before { $until }: { $link }
sms-sign-again = Request { $plain_number } was corrected: sign it again before { $until }: { $link }
sms-signed = Request { $plain_number }: everyone has signed, the office is reviewing it. A question? { $office_phone }
sms-declined = Request { $plain_number }: a signatory has refused, it is closed for all. Who and why: ask { $office_phone }
sms-withdrawn = Request { $plain_number }: withdrawn by the requester. There is nothing left for you to do.
sms-rejected = Request { $plain_number }: the office could not grant it. For the reason, ask { $office_phone }
sms-expired-signing = Request { $plain_number }: it has expired, not everyone signed in 10 days. A new request is possible.
sms-expired-retrieval = Request { $plain_number }: it is deleted, the certificate was not retrieved in 2 months.
sms-revoked = Request { $plain_number }: the certificate is revoked, for good. A question? { $office_phone }
