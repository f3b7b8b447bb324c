### Messages that the desk sends of itself into the chat.

button-open = Open
chat-approved = ✅ Your request { $number } is approved. Two e-mails are on their way to the holder: the retrieval code, then the link to the security questions.
chat-approved-for-another = ✅ Request { $number }, which you made for another person, is approved. Two e-mails are on their way to the holder. What follows is done by the holder alone, from their own Telegram account: the questions, the retrieval and the installation. You follow the request here.
chat-rejected = Your request { $number } was rejected by { $office }. Reason: { $reason }
chat-declined = Request { $number } is stopped: { $who } refused to sign. Reason: { $reason }
chat-signed = All the signatories have signed request { $number }. { $office } is examining it ({ $office_hours }).
chat-unblocked = 🔓 { $office } has unblocked you for request { $number }. You can try again.
chat-revoked = The certificate of request { $number } is revoked, for good.
chat-expired-signing = Request { $number } has expired: not all the signatories signed within 10 days. You can make a new one.
chat-expired-retrieval = Request { $number } has been deleted: the certificate was not retrieved within 2 months. You can make a new request.
chat-undelivered = ⚠️ A message about request { $number } could not be delivered ({ $what }). Contact { $office }: { $office_phone }.
chat-undelivered-corrected = ⚠️ A message about request { $number } could not be delivered ({ $what }). Check the address and the number: open the request, then tap “Correct the request”.
chat-undelivered-code = ⚠️ Your code ({ $what }) for request { $number } could not be delivered. { $purpose ->
        [retrieval-code] Tap “Open”, then ask for a new code, by SMS or by e-mail.
       *[other] Check that your mobile has a signal, tap “Open”, then ask for a new code.
    } If it happens again, contact { $office }: { $office_phone }.
chat-desk-new = 🗂 New request to examine: { $number }, { $product }.{ $working }
chat-desk-denied = ⚠️ Request { $number }: a signatory says “this is not me”.{ $working }
chat-desk-identity-blocked = 🔒 Request { $number }: a signatory's identification failed 5 times.{ $working }
chat-desk-blocked = 🔒 Request { $number }: a person is blocked and waiting for your help.{ $working }
chat-desk-second-officer = 🚫 Request { $number }: a revocation is waiting for a second officer.{ $working }
chat-desk-undelivered = ⚠️ Request { $number }: a message could not be delivered ({ $what }).{ $working }
chat-desk-generation-failed = ⚠️ Request { $number }: the certificate could not be made. Give this number to the operator: the cause is in their log.{ $working }
chat-draft-forgotten = 🗑 Your draft { $number } ({ $product }) has been deleted: it had been waiting for 60 days. You can order again with /start.
chat-identity-accepted = ✅ { $office } has checked your identity for request { $number }. You can go on signing.
chat-desk-identity-near = ✋ Request { $number }: a name was typed that resembles the one of the request. Check and accept the identity, or unblock to have it typed again.{ $working }
chat-generation-delayed = ⏳ Making your certificate (request { $number }) takes longer than expected. Nothing is lost: { $office } has been told and you need not do anything again.
chat-desk-second-approval = ✅ Request { $number }: an approval is waiting for a second officer.{ $working }
