### Signing up, and a customer's account.

button-account = 👤 My account
button-signup = 📝 Sign up
button-continue-signup = 📝 Go on signing up
button-stay = Keep: { $value }
button-order-on = ▶️ Go on with my order
button-change-email = ✏️ Change the e-mail
button-change-phone = ✏️ Change the mobile
signup = <b>Signing up</b> · step { $step } of { $steps }

    { $body }
signup-given_name = Before a first order, let us get to know you. Your e-mail and your mobile will be verified, each by a code.

    What is <b>your given name</b>, as on your identity document?
signup-surname = What is <b>your surname</b>, as on your identity document?
signup-email = What is <b>your e-mail address</b>? A code will be sent to it.
signup-email_code = We have sent a code of 6 digits to { $to }. It is valid for 10 minutes.

    <b>Type that code.</b> Nothing received? Look among the unwanted mail. A mistake in the address? Tap “Back”.
signup-phone = What is <b>your mobile number</b>? A code will be sent to it by SMS. Example: 06 12 34 56 78.
signup-phone_code = We have sent a code of 6 digits by SMS to { $to }. It is valid for 10 minutes.

    <b>Type that code.</b> A mistake in the number? Tap “Back”.
signup-closed = 🔒 The code sent to { $to } was wrong 5 times. For your safety, verification is closed until { $until }.

    Tap “Back” to give another address or another number, or contact us:
    { $contacts }
signup-done = <b>You are signed up.</b> ✅

    Your customer number: <code>{ $customer }</code>

    It is also under “My account” and in the e-mail we are sending you. You can order now.
account = <b>My account</b>

    Customer number: <code>{ $customer }</code>
    Name: { $name }
    E-mail: { $email }
    Mobile: { $phone }
    Language: English
    Customer since { $since }

    A mistake in your name? Contact your registration office, from the help.
account-none = <b>My account</b>

    You are not signed up yet. Signing up is done once, before a first order. It is not needed for signing.
account-change = <b>My account</b>

    { $body }
secret-email_code = Code received by e-mail, 6 digits
secret-phone_code = Code received by SMS, 6 digits

error-sign-up-first = To order, you must first sign up. Choose your product again: signing up begins.
error-email-check-blocked = The code was wrong 5 times. For your safety, this address is closed for 24 hours: give another one, or contact your registration office.
error-phone-check-blocked = The code was wrong 5 times. For your safety, this number is closed for 24 hours: give another one, or contact your registration office.

mail-email-check-subject = Your verification code
mail-email-check-body = Here is the code that verifies your e-mail address. It is valid for 10 minutes:

    { $code }

    Type it in the conversation with the desk. You have asked for nothing? Give this code to nobody and ignore this message.
mail-welcome-subject = You are signed up: customer number { $customer }
mail-welcome-body = You are signed up. Your e-mail and your mobile are verified.

    Your customer number: { $customer }

    Keep this message: you will be asked for this number if you contact us. You can now order a certificate in the conversation with the desk.
sms-phone-check = { $code } is your verification code. Valid for 10 minutes. Do not give it to anybody.
