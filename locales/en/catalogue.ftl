### The catalogue: products, offices, hours and terms.

product-initio-summary = RGS* electronic signature of a person for their organisation, in a .p12 file.
product-negocio-summary = Simple electronic signature of a person for their organisation, in a .p12 file.
product-certiserv-summary = Certificate in the organisation's name, in a .p12 file.
product-eiducio-summary = Advanced RGS** electronic signature, on a smart card or USB key.
product-eiducio-plus-summary = Qualified RGS** electronic signature, on a smart card or USB key.
product-audacio-identite-summary = RGS** authentication to online services, with a smart card or USB key.
product-eurocommercio-summary = Advanced RGS** electronic seal of the organisation, on a smart card or USB key.
product-eurocommercio-plus-summary = Qualified RGS** electronic seal of the organisation, on a smart card or USB key.
product-certigna-id-summary = RGS** authentication and signature of a person for their organisation, on a USB key or smart card.
product-identity-plus-summary = Qualified electronic signature of a person, with or without an organisation, on a USB or USB-C key.
product-enterprise-plus-summary = Qualified electronic seal of the organisation, on a USB or USB-C key.
product-enterprise-plus-cloud-summary = Qualified electronic seal of the organisation, kept by the service, to seal your PDF files in the chat.
product-cachet-one-time-summary = A single qualified electronic seal, set on the PDF that you send with the order.

level-simple = simple
level-advanced = advanced
level-qualified = qualified

support-p12 = .p12 file
support-smartcard = smart card
support-usb = USB key
support-usb-c = USB-C key
support-cloud = key kept by the service
support-one-time = single-use key

role-certificate_manager = certificate manager

weekday-mon = Monday
weekday-tue = Tuesday
weekday-wed = Wednesday
weekday-thu = Thursday
weekday-fri = Friday
weekday-sat = Saturday
weekday-sun = Sunday
hours-days = { $days ->
    [one] { $first } { $spans }
   *[several] { $first } to { $last } { $spans }
}
hours-span = { $opens } to { $closes }
hours-and = { " and " }
hours-separator = { ", " }
office-call-cost = { $cents ->
    [0] price of a local call
   *[other] { $cents } cents a minute + price of a call
}

terms-purpose = The certificate identifies electronically the person or organisation it names. It is used only for the purposes of the product ordered.
terms-truth = The information and documents you provide are accurate and up to date. You report any change without delay.
terms-secrets = The password, the PIN, the codes you receive and the answers to the security questions are personal. You entrust them to nobody, not even to our agents.
terms-use = You stop using the certificate once it has expired or been revoked.
terms-revocation = In case of loss, theft, doubt or a change of situation, you request revocation as soon as possible. It is final.
terms-data = Your data serve to process the request. Its proof is kept for seven years after the certificate ends, as regulations require.
