### The desk, for its agents.

button-refresh = 🔄 Refresh
desk-card = <b>{ $number }</b> · { $state } since { $since }
    { $product }
    Organisation: { $organisation }, SIRET { $siret }
desk-signatory =
    <b>{ $name }</b> ({ $roles }): { $state }
    { $document } no. { $number }, expires on { $expiry }
    { $reached }
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
do-claim = 👤 Work on it
do-release = ↩️ Back to the queue
desk-claimed = 👤 Request { $number } is yours. Your colleagues see that you are working on it.
desk-released = Request { $number } is back in the queue.
desk-approved-first = ✅ Request { $number }: your approval is recorded. A second officer has been alerted and must approve it too.
desk-approved-line = ✅ Approved by { $who }: a second officer is awaited.
desk-mine-line = 👤 You have been working on it since { $since }.
desk-claim-line = 👤 { $who } has been working on it since { $since }.
desk-working = { " " }👤 { $who } is working on it.
desk-history-line = · { $at }: { $what }
desk-signed = { $state }, on { $at }
button-desk-seen = 👁 { $document } (seen)
queue-review = <b>Office queue</b> · to examine: { $count } · page { $page } of { $pages }
queue-blocked = <b>Office queue</b> · blocked: { $count } · page { $page } of { $pages }
queue-revocation = <b>Office queue</b> · to be revoked: { $count } · page { $page } of { $pages }
queue-mine = <b>Office queue</b> · mine: { $count } · page { $page } of { $pages }
queue-running = <b>Office queue</b> · under way: { $count } · page { $page } of { $pages }
queue-all = <b>Office queue</b> · all: { $count } · page { $page } of { $pages }
queue-empty = Nothing is waiting. You will be alerted when the next request comes in.
queue-none = No request here.
queue-next-none = Nothing is waiting for somebody to work on it.
queue-line = <b>{ $number }</b> · { $product }
    { $state } for { $age }{ $working }
queue-working = { " " }· 👤 { $who }
age-minutes = { $count } min
age-hours = { $count } h
age-days = { $count } d
filter-review = 📝 To examine ({ $count })
filter-blocked = 🔒 Blocked ({ $count })
filter-revocation = 🚫 To be revoked ({ $count })
filter-mine = 👤 Mine ({ $count })
filter-running = ⏳ Under way ({ $count })
filter-all = 🗂 All ({ $count })
button-next = ▶️ Next
button-page-before = ◀️ Previous page
button-page-after = Next page ▶️

## What was done to a request, said after “Already” or after a date

done-by-other = the applicant or a signatory
done-request-submit = sent by the applicant
done-request-complete_signatures = signed by everybody
done-request-approve_first = approved a first time by { $who }
done-request-approve = approved by { $who }
done-request-reject = rejected by { $who }
done-request-return = sent back to the applicant by { $who }
done-request-resubmit = sent again by the applicant
done-request-withdraw = withdrawn by the applicant
done-request-decline = refused by a signatory
done-request-expire = expired
done-request-revoke = revoked by { $who }
done-attempts-unblock = unblocked by { $who }
done-codes-reopen = opened again for codes by { $who }
done-link-reissue = sent a new link by { $who }
done-revocation-propose = proposed for revocation by { $who }
done-revocation-withdraw = left valid by { $who }, who drops the revocation

## Agents, as the office's administrator sees them

button-agents = 👥 Agents of the office
agents = <b>The agents of your offices</b>

agents-line = · { $name } ({ $id }): { $role }, { $office }
agents-how =
    /grant <i>Telegram number, role, name</i>
    /dismiss <i>Telegram number, role</i>
agent-operator = operator
agent-officer = officer
agent-auditor = auditor
agent-administrator = administrator
agent-granted = ✅ { $id } now has the role: { $role }.
agent-dismissed = { $count ->
    [0] { $id } did not have that role: nothing has changed.
    [one] One role of { $id } is taken back.
   *[other] { $count } roles of { $id } are taken back.
}
command-agents = 👥 the agents of your offices
command-grant = ➕ give somebody a role
command-dismiss = ➖ take a role back
command-takes-role = { " " }<i>Telegram number, role</i>
