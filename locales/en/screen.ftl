### What every screen may show. Telegram's HTML; arguments are escaped, here and in the screens of the other files.

file-lent = This file will be removed from this chat in { $hours } hours.
notice-again = Once again: { $notice }
notice = ⚠️ { $text }
value = { $value }
stale-button = This button is out of date. Here is where you are.
product-title = { $name }, { $years ->
    [one] 1 year
   *[other] { $years } years
}
