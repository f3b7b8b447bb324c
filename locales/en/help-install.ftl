### Help: installing the certificate and signing documents.

help-windows-title = Installing a .p12 file on Windows 10 or 11
help-windows-keywords = installation install import pc computer store wizard pfx double-click
help-windows = 1. Save the .p12 file on the computer, and keep a copy on a medium that is not connected.
    2. Double-click it: the import wizard opens.
    3. Choose “Current User”, then “Next” twice.
    4. Type the password chosen at the retrieval. Leave the box that makes the key exportable unticked: your backup is still the .p12 file.
    5. Let Windows choose the store, then “Finish”.

    The certificate is now in the “Personal” store, where Acrobat, Word, Outlook and the browsers Edge and Chrome see it. Close and reopen them if need be.

    We recommend Windows 10 or 11. Firefox has a store of its own: Settings, Privacy & Security, Certificates, “View Certificates”, “Your Certificates”, “Import”.

help-mac-title = Installing a .p12 file on a Mac
help-mac-keywords = apple macos iphone keychain import install installation compatible refused
help-mac = 1. Double-click the .p12 file: “Keychain Access” opens.
    2. Choose the “login” keychain.
    3. Type the password chosen at the retrieval.

    <b>Does your Mac or iPhone refuse the file, or say that the password is wrong?</b> The file is encrypted more strongly than these devices sometimes accept. When choosing the password, at step 2 of the retrieval, tap “For Mac, iPhone or iPad”: the file is then compatible. Its encryption is older and weaker, so it is only given with a 20-character password drawn at random. Keep it with care, never together with the file.

    Is the certificate already retrieved? Import it into Firefox first, on the Mac, or use a Windows computer.

help-reinstall-title = Installing the certificate again on another computer
help-reinstall-keywords = new pc copy transfer several computers change reinstall reinstallation p12
help-reinstall = A software certificate (Initio, Negocio, CertiServ…) is not tied to one computer: you can install it on all those you use.

    1. Copy the original .p12 file to a medium that is not connected, for example a USB stick. Do not send it by e-mail.
    2. On the new computer, install the driver first if your office asks for it.
    3. Paste the file, open it, follow the instructions and type the password chosen at the retrieval.
    4. Delete the copy on the medium if it serves for something else.

    Leaving the old computer? Remove the certificate and the file from it.

help-driver-title = The driver and the certificate manager
help-driver-keywords = software installer smart card manager token manager idopte chambersign_smartcard reader roots download
help-driver = A software certificate can be installed with what Windows and macOS already have. The driver adds the trusted roots and a manager, which shows your certificates and exports their public key.

    1. Download it: https://support.chambersign.fr/chambersign_smartcard.exe
    2. Run it on Windows 10 or 11, and follow the instructions.
    3. Open your .p12 file: the installer adds it to the certificate store.

    For a smart card or a USB key, on the other hand, the driver is indispensable.

help-formats-title = PAdES, XAdES, CAdES: which format to choose
help-formats-keywords = signature pdf xml word excel detached enveloped file formats
help-formats = These are three standard ways to sign, depending on the file:

    • <b>PAdES</b>: .pdf files. The signature is inside the PDF.
    • <b>XAdES</b>: .xml files, the format on which Word and Excel rest.
    • <b>CAdES</b>: other files. The signature is often a file of its own. Less asked for by platforms.

    A tender platform usually says which format it expects: follow it. Where nothing is said, sign the PDF as PAdES.

help-acrobat-title = Signing and trusting a signature in Acrobat
help-acrobat-keywords = adobe reader pdf green tick question mark trusted trust validity unknown
help-acrobat = <b>Signing</b>
    1. Open the PDF. “All tools”, “Use a certificate”, “Digitally sign” (or “Tools”, “Certificates”).
    2. Draw the frame of the signature, choose your certificate, “Sign”, then save.

    <b>A question mark instead of the green tick?</b> Acrobat does not know software certificates beforehand. The signature is none the less valid:
    1. Click the signature, then “Signature Properties”.
    2. “Show Signer's Certificate”, tab “Trust”.
    3. “Add to Trusted Certificates”, then confirm.
    4. Close and reopen the PDF.

    Those who receive it do the same, once, on their computer. The chain of the authority can be downloaded in “My certificates”, “Public key”.

help-word-title = Signing in Word
help-word-keywords = microsoft office excel docx document digital signature
help-word = 1. Finish and save the document: any later change removes the signature.
    2. “File”, “Info”, “Protect Document”, “Add a Digital Signature”.
    3. Choose the kind of commitment, your certificate (“Change” where there are several), then “Sign”.

    Word shows a “signed” banner. Excel has the same path (“Protect Workbook”). To send a document that anybody can read, rather save it as PDF and sign the PDF.

help-outlook-title = Signing your e-mails in Outlook
help-outlook-keywords = mail message s/mime signature security mailbox
help-outlook = In Outlook for Windows (classic):

    1. “File”, “Options”, “Trust Center”, “Trust Center Settings”.
    2. “Email Security”, then “Settings”: choose your signing certificate.
    3. In a message: “Options”, “Sign”. Or tick “Add digital signature to outgoing messages” for all of them.

    Outlook only offers a certificate that holds your e-mail address, written like that of the account. If yours does not show, this is usually why.

help-licence-title = The signing software and its licence
help-licence-keywords = idopte free activation license buy sign files
help-licence = • <b>PDF</b>: Adobe Acrobat Reader is enough, free of charge.
    • <b>Word and Excel</b>: signing is part of Microsoft Office.
    • <b>Any other file</b>, with a detached XAdES or CAdES signature: the Idopte software can be used. Ask your office to activate your licence: it is free with certain products, and the office will tell you whether yours is one.
    • <b>Platforms</b>: many have a signing tool of their own, with nothing else to install.

    The office needs only your request number: never give your password.
