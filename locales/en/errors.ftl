### What happened, and what to do next.

error-internal = Something went wrong on our side. Nothing is lost: try again in a moment.
error-not-found = This does not exist, no longer exists, or is not yours. Here is the home screen.
error-conflict = Things have changed in the meantime. Here is where you are.
error-unavailable = A service is not answering. Nothing is lost: try again in a few minutes.
error-storage = The document could not be saved: our storage is unavailable for the moment. Your request is intact: send the document again in a few minutes.
error-choice = This choice is not on offer. Tap one of the buttons.
error-button-expected = Here, tap one of the buttons.
error-text-home = I cannot read free messages. Tap one of the buttons below, or /help.
error-text-unexpected = No text is expected here. Tap one of the buttons.
error-text-expected = A written answer is expected here, not a file. Type it on the keyboard.
error-file-expected = A file is expected here, not a text. Tap the paperclip 📎 and choose a PDF, a JPEG or a PNG.
error-file-unexpected = No file is expected here. It has not been kept.
error-file-download = The file did not reach us. Send it again.
error-file-lost = The file could not be sent to you: Telegram did not answer. Ask for it again.
error-kind-unexpected = This kind of message is not understood here. Write a text, send a file or tap a button.
error-reason-empty = Write a reason, in a few words.
error-product-soon = { $product } will be available soon. Choose another product for now.
error-command-number = Give the number of the request, for example /{ $command } 100042.
error-command-unknown = There is no such command. /help explains the steps; an agent of the office finds theirs with /desk.
error-right = { $right ->
    [decide] Only a registration officer of the office can do this.
    [handle] Only an operator or a registration officer of the office can do this.
    [grant] Only an administrator of the office can do this.
    [audit] Only an auditor, a registration officer or an administrator of the office can do this.
    [export] Only a registration officer or an administrator of the office can do this.
   *[read] An administrator does not see requests: the role of operator, officer or auditor is needed too.
}
error-request-unknown = There is no request with this number in your offices. Check the number, or open /queue.
error-terms-changed = The terms of use have changed in the meantime. Read the summary again, then tap “Sign” once more.
error-request-closed = This request can no longer be signed. Here is where it is.
error-withdraw-too-late = The certificate has already been created: the request can no longer be withdrawn. You can revoke the certificate.
error-not-agent = This action is reserved for the agents of the registration office.
error-own-request = You created or signed this request: another agent must decide.
error-claimed = { $who } has been working on this request since { $since }. You can take it over after 30 minutes, or as soon as your colleague gives it back.
error-approved-already = You have already approved this request: another officer must approve it too.
error-faster = Already { $what }, on { $at }. Here is where the request stands.
error-grant-usage = Write the Telegram number, then the role (operator, officer, auditor or administrator), then the name: /grant 123456789 officer Claire D.
error-grant-offices = You administer several offices: give or take back this role on the command line, which names the office.
error-own-roles = Nobody changes their own roles: ask another administrator.
error-same-officer = You proposed this revocation: another officer must confirm it.
error-already-revoked = This certificate is already revoked. Revocation is final.
error-holder-alone = You made this request for another person. The holder signs in person, from their own Telegram account, with the link received by e-mail. You follow the request under “My requests”.
error-holder-only = Only the holder of the certificate can do this, from their own Telegram account.

error-code-undelivered = Your code could not be delivered. Check that the address or number is right, then ask for a new code.
error-code-wrong = This is not the right code. You have { $left ->
    [one] 1 try
   *[other] { $left } tries
} left. Check the last message you received.
error-code-used = This code has already been used. Ask for a new one.
error-code-replaced = This code was replaced on { $at }. Use the most recent one.
error-code-expired = This code is no longer valid. Ask for a new one with the button.
error-code-too-soon = A code has just been sent. Wait { $seconds ->
    [one] 1 second
   *[other] { $seconds } seconds
} before asking for another.
error-code-too-many = No more codes can be sent. Contact your registration office.
error-code-number-limit = Too many codes have been sent to this recipient. You can ask for a new one after { $until }.
error-texts-limit = For security, the sending of text messages is limited at the moment. Ask for your code after { $until }, or contact your registration office.
error-channel-closed = For security, codes are not being sent at present. Contact your registration office.
error-code-format = This code has { $digits } digits. Type it as it stands in the message you received: this try does not count.
error-signature-blocked = The code was wrong 5 times. For security, signing is blocked: contact your registration office, which will unblock it.
error-retrieval-code-blocked = The retrieval code was wrong 5 times. For security, retrieval is blocked: contact your registration office, which will unblock it.
error-download-link-blocked = The code was wrong 5 times. For safety, sending a new link is blocked: contact your registration office, who will unblock it.

error-link-unknown = This link is not known. Open the one in the last e-mail you received, in full.
error-link-voided = { $purpose ->
    [file] This link no longer gives the file: a more recent e-mail has replaced it, or you have confirmed that the file is saved.
   *[other] This link has been replaced or cancelled. Open the one in the last e-mail you received, or contact your registration office.
}
error-link-used = { $purpose ->
    [file] This link has already been used: it gives the file only once. As long as you have not confirmed that it is saved, “Send the e-mail again” in the chat gives you another.
   *[other] This link has already been used, and what it was for is done. Here is where you are.
}
error-link-expired = { $purpose ->
    [sign] This link for signing expired on { $at }. Ask the applicant to make the request again, or contact your registration office.
    [questions] This link to the questions expired on { $at }. Contact your registration office, which will send you a new one.
    [download] This download link expired on { $at }: it was valid for 24 hours.
    [file] This link expired on { $at }: the file is destroyed after 24 hours. You have not saved it? Revoke the certificate and order a new one.
   *[other] This link expired on { $at }. Contact your registration office.
}
error-link-other = This link is meant for another person. If you think this is a mistake, contact your registration office.

error-identity-mismatch = These fields do not match the request: { $fields }. Type them again, as on the identity document. You have { $left ->
    [one] 1 try
   *[other] { $left } tries
} left.
error-identity-blocked = The check failed 5 times. The registration office has been told and will contact you.
error-document-mismatch = This number does not match the one in the request. You have { $left ->
    [one] 1 try
   *[other] { $left } tries
} left.
error-holder-document-blocked = The number was wrong 5 times. For security, this step is blocked: the registration office has been told and will contact you.
error-document-expired = The identity document in the request is no longer valid. Contact your registration office.

error-phone-own = This is your own number. Everybody signs with their own mobile: give that of this person.
error-phone-shared = This number is already another signatory's. Each signs with a mobile of their own: enter another one.
error-question-again = This question is already chosen. Write another one.
error-question-length = The question must have 10 to 120 characters. Write it again.
error-password-differs = The two passwords are different. Start again: choose your password once more.
error-password-forgotten = For security, the password was erased after 30 minutes. Choose it again.
error-answers-wrong = At least one answer is not right. Give all three again. You have { $left ->
    [one] 1 try
   *[other] { $left } tries
} left.
error-retrieval-answers-blocked = The answers were wrong 3 times. The download is blocked: your registration office has been told and can unblock it.
error-revocation-answers-blocked = The answers were wrong 3 times. Contact your registration office without delay: it can revoke the certificate.
error-p12-password = This password does not open the file. Check capital and small letters, then type it again.
error-file-too-soon = The e-mail has just been sent. Wait { $seconds } seconds before asking for it again, and look in your junk mail too.
error-file-not-sent = The e-mail with the file has not been sent yet. Wait a moment, save the file, then tap the button again.
error-country = This country code is not known. Give the two letters of the country, such as BE, DE or MA.

## What an agent or an operator reads when a certificate cannot be made

error-key-weak = This key is not accepted ({ $why }). Make an RSA key of 3072 bits or more, or a P-256 key.
error-key-already-certified = This key already has a certificate. Make a new key: one key serves one certificate.
error-subject = This cannot stand in a certificate ({ $field ->
    [common-name] given name and surname together, at most 64 characters
    [given-name] given name
    [surname] surname
    [email] e-mail address
    [organisation] organisation
   *[other] { $field }
}). Type it differently, without special signs, and shorter.
error-profile = This certificate profile does not suit the request ({ $why }). Check the catalogue.
error-not-certifiable = This cannot stand in a certificate ({ $fields }). Enter something else, or contact your registration office.
error-generation-stopped = The certificate could not be made. The password you chose has been erased. The registration office has been told and will send you a new link: nothing else is lost.
error-certificate-lint = The certificate does not follow the rules and was not signed. Give the request number to the operator.
error-authority-ends-first = The certification authority ends on { $at }, before this certificate. Choose a shorter lifetime.
error-certificate-revoked = This certificate has been revoked meanwhile. Please make a new request.
error-key-missing = The key { $label } is not in the keystore. Check KEYSTORE_URL, then run “python main.py check”.
error-identity-near = One name remains to be checked: the registration office has been told.
error-reissue-too-soon = A link has just left for this request. Wait 30 seconds before you send another: it would void the first.
