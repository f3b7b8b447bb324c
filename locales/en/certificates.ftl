### A person's certificates and their public key.

certificates = <b>Your certificates</b>

    Tap a certificate to look at it, get its public key or revoke it.
certificates-none = You have no certificate yet.
button-certificate = { $number } · { $status }
certificate-valid = valid
certificate-expired = expired
certificate-revoked = revoked
certificate-title-valid = <b>Your certificate</b>
certificate-title-expired = <b>Your certificate has expired</b>
certificate-title-revoked = <b>Your certificate is revoked</b>
certificate-holder = Holder: <b>{ $subject }</b>
certificate-organisation = Organisation: { $organisation }
certificate-request = Request: { $number }, { $product }
certificate-validity-valid = Valid from { $start } to { $end }, { $days ->
        [0] less than a day
        [one] 1 day
       *[other] { $days } days
    } left
certificate-validity-expired = Valid from { $start } to { $end }: <b>expired</b>
certificate-validity-revoked = Valid from { $start } to { $end }, <b>revoked</b> on { $revoked }
certificate-usage = Use: { $usage }
usage-digitalSignature = to log in and to sign technically
usage-nonRepudiation = to sign so that it binds the holder
certificate-issuer = Issuer: { $issuer }
    Serial number: <code>{ $serial }</code>
certificate-advice-valid = The public key can be given to anyone: it serves to check your signatures and to recognise you.
certificate-advice-revoked = It can no longer be used. To sign again, order a new certificate.
certificate-renew = To go on signing, order the next certificate. Keep this one until your platforms know the new one: it can help you to add it there.
button-public-key = 📤 Public key
button-renew = 🔄 Renew
button-revoke = 🚫 Revoke this certificate
public-key = <b>Public key of the certificate { $number }</b>

    Which file should you choose?
    • <b>PEM</b>: the one most asked for, for example by the SIV and by platforms that want “base-64”.
    • <b>CER</b>: for Windows, Outlook and office software.
    • <b>CRT</b>: the same content as PEM, for a site that only takes “.crt”.
    • <b>DER</b>: the same content as CER, for software that asks for binary.
    • <b>Chain</b>: the certificates of the authority, for whoever has to check where yours comes from.

    None of these files holds your private key: you may pass them on.
button-form-pem = PEM (.pem)
button-form-der = DER (.der)
button-form-crt = CRT (.crt)
button-form-cer = CER (.cer)
button-form-chain = Chain of the authority (.pem)
file-name-certificate = certificate
file-name-chain = chain
