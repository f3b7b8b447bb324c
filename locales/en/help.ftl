### Help.

help = <b>How does an order work?</b>

    1. You fill in the request and attach the documents.
    2. Each signatory receives an e-mail, checks the documents and signs with a code received by SMS. The link is valid for 10 days.
    3. The registration office examines the request.
    4. The holder receives their retrieval code (9 digits), chooses three security questions (link valid for 10 days), then retrieves their certificate (link valid for 24 hours), within 2 months.

    <b>Revoke</b>: “My certificates”, at any time, with your three answers.

    <b>Contact</b>
    { $office }
    { $office_email }
    { $office_phone }
    { $office_hours }

    Commands: /start, /cancel, /language, /help
