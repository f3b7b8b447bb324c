### Help: the screens, the search and the contacts. The topics are in the files help-*.ftl.

help = <b>Help</b>

    Tap a subject, or <b>write a few words</b>: we search all topics, with or without accents.

    Commands: /start (home), /help, /language (French or English), /cancel
help-group = <b>{ $group }</b>

    Tap a topic.
help-found = <b>Search: { $words }</b>

    { $count ->
        [one] 1 topic found.
       *[other] { $count } topics found.
    } You can write other words.
help-nothing = <b>Search: { $words }</b>

    No topic holds these words. Try others, simpler ones, or contact your registration office:

    { $contacts }
help-stop-words = a about am an and are as at be by can do does don for from get has have how i if in into is it its me my no not of on or our out should so t than that the their them then there this to up us was we what when where which who why will with you your
help-office = <b>{ $office }</b>
    ✉️ { $office_email }
    📞 { $office_phone } ({ $cost })
    🕘 { $office_hours }
    📮 { $office_address }
help-phone-menu = On the phone, press: { $choices }.
help-phone-choice = { $key } for { $service }
phone-menu-technical = technical support
phone-menu-sales = sales
phone-menu-invoices = invoices
phone-menu-organisations = requests of organisations
button-help-topics = 📚 All subjects
help-group-order = Ordering and signing
help-group-retrieve = Retrieving your certificate
help-group-install = Installing the certificate
help-group-use = Signing documents
help-group-platforms = Platforms and public key
help-group-end = Revoking and renewing
help-group-contact = Contacting us
command-for-start = Home: what waits for you
command-for-help = Help and search: /help followed by your words
command-for-language = Change to French, and lose nothing
command-for-cancel = Back to the home screen
error-language-unknown = This language is not known. Write /language fr for French, or /language en for English.
