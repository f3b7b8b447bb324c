### Help: platforms, revocation, contacts.

help-public-key-title = Exporting your public key
help-public-key-keywords = pem cer crt der certificate download chain base-64 export platform
help-public-key = The simplest way: <b>“My certificates”</b>, your certificate, “Public key”. Choose the format asked for, often PEM (base-64).

    From your computer:
    • <b>Smart Card Manager</b>: folder “Certificate stores”, “Personal”. Right-click the certificate, “Export the public key”, then the format. The file goes to Documents. Format missing? Change the extension when saving, for example .crt to .cer.
    • <b>Token Manager</b>: same folder, right-click, “Export the public key”. The file goes to Downloads.

    Nobody can sign in your place with the public key: you may pass it on. The .p12 file, on the other hand, is never given away.

help-siv-title = Adding your certificate to the SIV
help-siv-keywords = platform vehicle registration pro-siv old key authorisation add public key sylaé
help-siv = A platform does not know your new certificate by itself: you add its public key there, as PEM (“My certificates”, “Public key”).

    <b>You still have the old key, and it is valid</b>
    1. Log in with it: https://pro-siv.interieur.gouv.fr/map-ppa-ui/do/home
    2. Section “Modifier les certificats numériques”.
    3. Choose the PEM file, “ajouter”, and confirm once the new certificate shows in the table.

    <b>You no longer have it, or it has expired</b>
    • Call the support of the SIV: 0806 001 623. They add the public key themselves.
    • Or do it on your own: https://habilitation-siv.interieur.gouv.fr/apd-map-ppl/apd/liens_modif

    Other platforms work in the same way. Beyond this advice, only their own support can act.

help-tenders-title = Tenders and public platforms
help-tenders-keywords = public procurement marchés publics platform answer sign support chorus sylaé problem login
help-tenders = We issue the means to identify yourself and to sign. We have no tie with the platforms, and cannot act on their failures, their accounts or their rules.

    1. <b>Contact the platform's support first.</b>
    2. Check the format it asks for (PAdES, XAdES, CAdES) and the level of certificate it requires.
    3. Use its signing tool where there is one. French public procurement: https://www.marches-publics.gouv.fr/?page=Entreprise.SignDocument

    We can help you, as far as possible, to reach the site or to use its tool with your certificate.

help-obsolete-title = My certificate is out of date
help-obsolete-keywords = obsolete siret change departure retirement merger acquisition name organisation
help-obsolete = A certificate says who you are and for whom you sign. Where that is no longer true, it must no longer be used:

    • the SIRET or the name of the organisation changes;
    • the holder leaves, or retires;
    • the organisation merges, is sold or closes.

    <b>Revoke it as soon as possible</b>, in “My certificates”, and order a new one with the right information. What was signed before stays valid.

help-revoke-title = Revoking a certificate
help-revoke-keywords = revocation revoke cancel block loss theft emergency form legal representative final
help-revoke = Revocation is <b>final</b>, and published at once.

    1. <b>Yourself, at any hour</b>: “My certificates”, “Revoke this certificate”, a reason, your three answers (3 tries). It takes effect at once.
    2. <b>With the form</b>, if you no longer have your answers: “Revocation form (PDF)” in the same place. Sign it and send it back here, or by post. Two agents of the office deal with it, within 24 hours at most.
    3. <b>Your legal representative</b> can ask the office to revoke any certificate of the organisation.
    4. <b>Without access to this conversation</b>: call or write to the office.

    { $office }: { $office_phone }, { $office_email }, { $office_hours }

help-renew-title = Renewing a certificate
help-renew-keywords = renewal renew expire expiry expires new end validity replace
help-renew = A certificate has an end: “My certificates” shows the days left. It cannot be prolonged, a new one is ordered.

    1. Order the new one a few weeks before the end of the old one.
    2. Retrieve it and install it.
    3. Add its public key to your platforms, logging in there with the old one.
    4. <b>Keep the old one until then</b>. After that, let it expire, or revoke it with the reason “Another certificate replaces it”.

    What you have signed with the old one stays valid.

help-contacts-title = Contacts, hours and phone
help-contacts-keywords = telephone call address e-mail post office support human operator cost price
help-contacts = Have your request number at hand. We will never ask you for your password, your codes or your answers.

    { $contacts }
