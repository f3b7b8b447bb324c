### What the desk searches and looks up.

button-search = 🔎 Search
search = <b>Search for a request</b>

    Write what you know: the number of the request, a name (or given name and surname), an e-mail address, a mobile number, the name of the organisation, its SIREN or SIRET, a customer id, or the end of the certificate's serial number (at least 6 hexadecimal digits).

    Accents, capitals and dashes do not count. What you write is removed from the conversation.
search-found = <b>Search</b>: { $count ->
    [one] 1 request found
   *[other] { $count } requests found
}
search-more = Only the { $most } newest are shown. Say more: given name and surname, or the number.
command-find = Search for a request
command-takes-sought = { " " }<i>a name, a number…</i>
button-search-result = { $number } · { $name } · { $state }
button-search-again = 🔎 Search again
button-newer = ◀️ Previous page
button-older = Page { $page } of { $pages } ▶️
error-search-empty = Write at least one word or number to search for.
error-search-none = Nothing of the kind in the requests of your offices. A name is written in full: the surname alone, or the given name and the surname. The beginning of a name is not enough.
