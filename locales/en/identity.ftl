### What people type about themselves: each refusal says what to do next.

error-name-empty = This field is empty. Type the name as it appears on the identity document.
error-name-length = That is too long: { $max } characters at most. Type the name without title or comment.
error-name-digits = A name has no digits. Type it as it appears on the identity document.
error-name-format = Only letters, spaces, hyphens, apostrophes, dots and commas are accepted. Type the name again without any other sign.

error-paper-number = { $kind ->
    [cni] This number does not have the right form: 12 characters are expected, such as 880692310285. Copy the one on the front of the card.
    [cnie] This number does not have the right form: 9 letters and digits are expected, such as X4RTBPFW4. Copy the one on the front of the card, top right.
    [passport] This number does not have the right form: 2 digits, 2 letters, then 5 digits are expected, such as 12AB34567. Copy the one on the photo page.
    [residence] This number does not have the right form: 9 letters and digits are expected. Copy the one on the residence permit.
   *[other] This number does not have the right form: 5 to 20 letters and digits are expected. Copy the one on the identity document.
}
error-paper-check-digit = The last digit does not agree with the rest of the number. Check it, or type only the first { $length } characters.
error-paper-expired = This identity document has not been valid since { $until }. Use one that is still valid, or contact your registration office.

error-date-format = This date is not understood. Type day, month and year, such as 02/01/2031.
error-date-year = Type the year with its four digits, such as 02/01/2031.
error-date-impossible = This date does not exist. Check the order: day, month, year, such as 02/01/2031.

error-siren-format = A SIREN number has 9 digits. Copy the one on the registration extract.
error-siren-sum = There is a mistake in this SIREN number. Check each digit against the registration extract.
error-siret-is-siren = This is a SIREN number. Type the SIRET of the establishment: these 9 digits followed by 5 more.
error-siret-format = A SIRET number has 14 digits. Copy that of the establishment, on the registration extract.
error-siret-sum = There is a mistake in this SIRET number. Check each digit against the registration extract.
error-organisation-empty = This field is empty. Type the organisation's name as it appears on the registration extract.
error-organisation-length = That is too long: { $max } characters at most. Type the organisation's short name.
error-organisation-format = This name holds a sign that is not accepted. Type it as it appears on the registration extract.

error-phone-format = This number is not understood. Type a mobile number, such as 06 12 34 56 78 or +33 6 12 34 56 78.
error-phone-landline = This is a landline: it receives no SMS. Type a mobile number.
error-phone-special = This number (service, internet or special rate) cannot receive our codes. Type a mobile number.
error-phone-country = We do not send SMS to this country. Type another mobile number, or contact your registration office.

error-email-format = This does not have the form of an e-mail address. Check it, for instance first.last@example.com.
error-email-length = This address is too long: { $max } characters at most. Type another one.

error-password-length = The password has { $min } to { $max } characters. Choose another one.
error-password-characters = Only letters without accents and digits are accepted. Choose another password.
error-password-missing = { $missing ->
    [upper] A capital letter is missing.
    [lower] A small letter is missing.
    [digit] A digit is missing.
    [upper-lower] A capital and a small letter are missing.
    [upper-digit] A capital letter and a digit are missing.
    [lower-digit] A small letter and a digit are missing.
   *[other] A capital letter, a small letter and a digit are missing.
} Complete the password and type it again.

question-1 = What nickname were you given as a child?
question-2 = Where did you learn to swim?
question-3 = What is the first book you read to the end?
question-4 = Which dish did you refuse to eat as a child?
question-5 = Which childhood object did you keep the longest?
question-6 = Which teacher left the strongest impression on you?
question-7 = What was your first concert or show?
question-8 = What did you want to become when you were ten?

error-question-format = Your question holds a sign that is not accepted. Write it on a single line.
error-answer-short = This answer is too short: at least { $min } letters or digits. Choose another one.
error-answer-long = This answer is too long: { $max } characters at most. Choose another one.
error-answer-name = Your name cannot be an answer: too many people know it. Choose another answer.
error-answer-email = Your e-mail address cannot be an answer. Choose another answer.
error-answer-phone = Your phone number cannot be an answer. Choose another answer.
error-answer-question = The answer cannot repeat the words of the question. Choose another answer.
error-answer-duplicate = You have already given this answer. Each question needs an answer of its own.
error-busy = Too many people are confirming at the moment. Try again in a minute: nothing is lost.
