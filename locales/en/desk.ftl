### The desk, for its agents.

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
do-approve = ✅ Approve
do-reject = ❌ Reject
do-unblock = 🔓 Unblock
do-reissue = ✉️ Send a new link
do-revoke = 🚫 Revoke
do-confirm = ✅ Confirm the revocation
do-drop = ↩️ Drop it
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
purpose-download-link = code for a new download link
purpose-holder-document = the holder's document number
purpose-retrieval-answers = answers, at retrieval
purpose-revocation-answers = answers, at revocation
purpose-codes = sending of codes (limit reached, or closed for safety)
desk-identity-accepted = ✅ Identity accepted for request { $number }. The person can go on.
do-accept = ✅ Accept the identity
do-to = { $does }: { $name }
desk-dropped = Request { $number }: the proposed revocation is dropped. The certificate stays valid.
guide = <b>Your commands at the desk</b>

    Every action is a button of the request and a command. Without a number, the command is about the request shown.

guide-line = /{ $name }{ $takes }: { $does }
command-takes-number = { " " }<i>number</i>
command-takes-answer = { " " }<i>number reason</i>
command-queue = 🗂 the office queue
command-open = 📄 open a request, whatever its state
command-desk = ❓ this list
