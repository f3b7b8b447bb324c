### Retrieval.

retrieval = <b>Retrieving your certificate</b>
    { $progress }
    <i>These steps are for the holder, and nobody else.</i>

    { $body }
retrieval-start = <b>Step { $step } of { $steps }: before you start</b>

    ☐ Your 9-digit retrieval code is in front of you (e-mail “retrieval code”). Lost it? Step 3 sends you another one.
    ☐ You remember your three answers.
    ☐ You know where to keep the file: an offline storage device, such as a USB key kept in a safe place.
    ☐ The certificate is installed on a computer. Your office tells you which installation software (driver) to use.

    Allow five minutes. Up to step 5, you can cancel without losing anything.
retrieval-password = <b>Step { $step } of { $steps }: the password</b>

    Choose the password that will protect your certificate: 8 to 20 letters and digits, with at least one capital letter, one small letter and one digit.

    It can <b>never</b> be changed or recovered. Type it.
retrieval-password-again = <b>Step { $step } of { $steps }: the password</b>

    Type the same password a second time.
retrieval-generated = <b>Step { $step } of { $steps }: the password</b>

    Here is your password (tap to see it):
    <tg-spoiler><code>{ $password }</code></tg-spoiler>

    Write it down in a safe place before you continue: it will disappear, and nobody will be able to recover it.
retrieval-apple = <b>Step { $step } of { $steps }: a file for Mac, iPhone or iPad</b>

    macOS and iOS often refuse the recent protection of .p12 files. For them, we can make a file protected in the older way (triple DES and SHA-1).

    <b>The risk:</b> whoever stole this file could try passwords much faster. That is why it is only made with a password of 20 characters drawn at random, which nobody can guess: you cannot choose it yourself.

    Never keep the file and its password in the same place. On Windows or Linux, take the ordinary file (Back).
retrieval-code = <b>Step { $step } of { $steps }: the retrieval code</b>

    Type the 9-digit code sent by { $way ->
        [sms] SMS
       *[mail] e-mail
    }.

    No code after 30 seconds? Ask for a new one: it cancels the earlier ones.
retrieval-answer = <b>Step { $step } of { $steps }: your answers</b>, { $number } of 3

    <b>{ $question }</b>

    Type your answer. You have { $left ->
        [one] 1 try
       *[other] { $left } tries
    } left for all three together.
retrieval-generation = <b>Step { $step } of { $steps }: creating your certificate</b>

    { $key } Creating your key pair
    { $certificate } Signing by the certification authority
    { $file } Preparing the .p12 file

    A few seconds are enough. You can close this chat: nothing will be lost.
retrieval-details = <b>Step { $step } of { $steps }: your certificate</b>

    Holder: { $subject }
    Issuer: { $issuer }
    Valid from: { $start }
    Valid until: { $end }
    Serial number: <code>{ $serial }</code>
    Key usage: { $usage }
    Signature algorithm: { $algorithm } (<code>{ $oid }</code>)
    Public key: { $public_key }

    Check these details, then tap “Technical check”.
retrieval-check = <b>Technical check</b>: type the password chosen for the file. We open the file with it before handing it over to you. If it is lost, revoke this certificate (“My certificates”) and order a new one.
retrieval-handed-over = <b>Your certificate has been checked.</b> ✅

    { $way ->
        [link] An e-mail is being sent, with a link that gives the .p12 file once: the file never goes through this chat.
       *[attachment] The .p12 file is being sent by e-mail: it never goes through this chat, where you typed the password.
    }

    1. Save it on your computer.
    2. Copy it to an offline storage device.
    3. Tap “I have saved it”: we then destroy our copy. If we do not hear from you, it is destroyed on { $until }.

    File or password lost? Revoke the certificate at once and order a new one.
retrieval-saved = <b>All done.</b> 🎉

    Your certificate is ready. We no longer have any copy of the file, the key or the password.

    File or password lost? Revoke the certificate at once in “My certificates”, and order a new one.
retrieval-closed = This retrieval is closed: the time limit has passed and the file has been destroyed. If your certificate was issued, revoke it in “My certificates” and order a new one.
retrieval-cancelled = Retrieval cancelled. Nothing is lost: you can take it up again as long as the download link is valid.
button-ready = ▶️ All is ready, start
button-generate = 🎲 Suggest a password
button-apple = 🍏 For Mac, iPhone or iPad
button-apple-sure = 🎲 I have understood, draw the password
button-noted = ✅ I have noted it
button-check = 🔎 Technical check
button-saved = ✅ I have saved it
button-file-again = 🔁 Send the e-mail again
code-sent-sms = ✉️ A new code is being sent by SMS. The earlier ones are no longer valid.
code-sent-mail = ✉️ A new code is being sent by e-mail. The earlier ones are no longer valid.
file-sent-again = ✉️ The e-mail is being sent again.
