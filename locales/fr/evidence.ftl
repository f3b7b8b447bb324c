### Les fichiers reçus, le formulaire à signer et le dossier de preuve.

error-file-empty = Ce fichier est vide. Vérifiez-le sur votre appareil, puis envoyez-le à nouveau.
error-file-size = Ce fichier dépasse { $max } Mo. Réduisez-le, par exemple en le numérisant à nouveau avec une qualité moindre.
error-file-format = Ce type de fichier n'est pas accepté. Envoyez un PDF, un JPEG ou un PNG.
error-file-heic = Cette photo est au format HEIC. Envoyez-la en JPEG : sur iPhone, Réglages > Appareil photo > Formats > Le plus compatible.
error-file-video = Une vidéo n'est pas attendue ici. Envoyez un PDF, un JPEG ou un PNG.
error-file-office = Ce document est fait pour être modifié. Enregistrez-le en PDF, puis envoyez le PDF.
error-file-archive = Les archives ne sont pas acceptées. Envoyez chaque document séparément, en PDF, JPEG ou PNG.
error-file-html = Ceci est une page web. Imprimez-la en PDF, puis envoyez le PDF.
error-file-image = Ce format d'image n'est pas accepté. Enregistrez-la en JPEG ou en PNG, puis envoyez-la.
error-file-image-damaged = Cette image est incomplète ou abîmée. Reprenez la photo ou envoyez à nouveau l'original.
error-file-image-pixels = Cette image est trop grande pour être ouverte. Réduisez-la à moins de 100 millions de pixels.
error-file-pdf-damaged = Ce PDF est incomplet ou abîmé. Enregistrez-le à nouveau depuis le logiciel d'origine, puis envoyez-le.
error-file-pdf-encrypted = Ce PDF est protégé par un mot de passe. Enregistrez-en une copie sans protection, puis envoyez-la.

error-text-script = Le formulaire et le certificat s'écrivent en lettres latines, grecques ou cyrilliques : pas avec { $letters }. Écrivez ce texte en lettres latines, comme sur la pièce d'identité.
error-text-mixed = « { $word } » mélange les lettres de deux alphabets : elles se ressemblent sans être les mêmes. Écrivez ce mot dans un seul alphabet, avec le clavier d'une seule langue.

form-title = Demande de certificat électronique
form-subtitle = Demande { $number } · { $office }
form-footer = Demande de certificat { $number }
form-request = Demande
form-number = Numéro
form-submitted = Déposée le
form-requester = Demandeur
form-product = Produit
form-product-name = Produit
form-level = Niveau de signature
form-support = Support
form-lifetime = Durée
form-months = { $months ->
    [one] { $months } mois
   *[other] { $months } mois
}
form-price = Prix
form-euros = { NUMBER($price, minimumFractionDigits: 2) } € hors taxes
form-subject-person = Titulaire du certificat
form-subject-organisation = Responsable du certificat
form-given-name = Prénom
form-surname = Nom
form-name = Nom
form-email = E-mail
form-phone = Téléphone
form-organisation = Organisation
form-organisation-name = Dénomination
form-siret = SIRET
form-representative = Représentant légal
form-signatories = Signataires
form-roles = Qualité
form-documents = Documents joints
form-document = Document
form-terms = Conditions d'utilisation, version { $version }
form-office = Bureau d'enregistrement
form-office-name = Bureau
form-office-reach = Contact
form-office-hours = Horaires
form-office-address = Adresse

document-identity = Pièce d'identité
document-registration = Extrait d'immatriculation
document-mandate = Mandat
document-to_seal = Document à cacheter

evidence-title = Preuve de signature de la demande
evidence-footer = Preuve de signature, demande { $number }
evidence-drawn = Établie le
evidence-form = Formulaire signé
evidence-attached = Le formulaire que chaque signataire a lu et signé est joint à ce document ({ $name }). Son empreinte est :
evidence-signatures = Signatures
evidence-how = { $count ->
    [one] La personne ci-dessous a prouvé son identité, lu chaque document, puis signé avec un code reçu par SMS.
   *[other] Chacune des { $count } personnes ci-dessous a prouvé son identité, lu chaque document, puis signé avec un code reçu par SMS.
}
evidence-signed = Signé le
evidence-account = Compte
evidence-delivery = Envoi du code
evidence-digest = Empreinte signée
evidence-terms = Conditions acceptées
evidence-seal = Cachet
evidence-sealed = Ce document porte le cachet électronique du service, invisible et posé sur l'ensemble du fichier. Toute modification ultérieure le rompt.
