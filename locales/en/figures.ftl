### The figures of the office and its list for spreadsheets.

command-stats = 📊 the figures of the office
command-export = ⬇️ the list of requests, for a spreadsheet
command-takes-days = { " " }<i>days</i>
button-figures = 📊 Figures
button-export = ⬇️ List for a spreadsheet (CSV)
button-days = { $days } days
button-days-chosen = • { $days } days •
figures = <b>Figures of the office</b>, last { $days } days

    Requests received: { $submitted }
    Approved: { $approved }
    Certificates issued: { $issued }
    { $ended }

    <b>Under way now</b>
    { $waiting }

    <b>Times</b> (half of the requests are faster)
    From the last signature to the decision: { $to_decision }
    From the approval to the issue: { $to_issue }

    Messages not delivered: { $undelivered }
figures-state = { $state }: { $count }
figures-nothing = no request
time = { $days ->
    [0] { $hours ->
        [0] { $minutes } min
       *[other] { $hours } h { $minutes } min
    }
   *[other] { $days } d { $hours } h
}
time-none = not measured yet
export = <b>List of requests for a spreadsheet</b>

    Over which period? The file gives a line for each request received: number, product, state, dates, serial number, agent. It holds nothing personal of any applicant.
export-done = ⬇️ Requests received in the last { $days } days. The file holds nothing personal of any applicant.
export-number = Number
export-product = Product
export-months = Lifetime (months)
export-office = Office
export-state = State
export-created = Created on
export-submitted = Sent on
export-decided = Decided on
export-issued = Issued on
export-serial = Serial number
export-revoked = Revoked on
export-reason = Reason of the revocation
export-agent = Taken on by
error-period = This period is not offered. Choose among: { $offered } days.
