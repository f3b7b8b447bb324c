### L'aide : installer le certificat et signer des documents.

help-windows-title = Installer un fichier .p12 sous Windows 10 ou 11
help-windows-keywords = installation importer pc ordinateur magasin assistant pfx double-clic
help-windows = 1. Enregistrez le fichier .p12 sur l'ordinateur, et gardez-en une copie sur un support non connecté.
    2. Double-cliquez dessus : l'assistant d'importation s'ouvre.
    3. Choisissez « Utilisateur actuel », puis « Suivant » deux fois.
    4. Saisissez le mot de passe choisi au retrait. Laissez décochée la case qui rend la clé exportable : votre sauvegarde reste le fichier .p12.
    5. Laissez Windows choisir le magasin, puis « Terminer ».

    Le certificat est alors dans le magasin « Personnel », et Acrobat, Word, Outlook et les navigateurs Edge et Chrome le voient. Fermez et rouvrez-les si besoin.

    Nous conseillons Windows 10 ou 11. Firefox a son propre magasin : Paramètres, Vie privée et sécurité, Certificats, « Afficher les certificats », « Vos certificats », « Importer ».

help-mac-title = Installer un fichier .p12 sur un Mac
help-mac-keywords = apple macos iphone trousseau importer installation compatible refus
help-mac = 1. Double-cliquez sur le fichier .p12 : « Trousseaux d'accès » s'ouvre.
    2. Choisissez le trousseau « session ».
    3. Saisissez le mot de passe choisi au retrait.

    <b>Votre Mac ou votre iPhone refuse le fichier, ou dit que le mot de passe est faux ?</b> Le fichier est chiffré plus fortement que ces appareils ne l'acceptent parfois. Au choix du mot de passe, à l'étape 2 du retrait, touchez « Pour Mac, iPhone ou iPad » : le fichier est alors compatible. Son chiffrement est plus ancien et plus faible, il n'est donc donné qu'avec un mot de passe de 20 caractères tiré au hasard. Gardez-le soigneusement, jamais avec le fichier.

    Le certificat est déjà retiré ? Importez-le d'abord dans Firefox, sur le Mac, ou utilisez un ordinateur sous Windows.

help-reinstall-title = Réinstaller le certificat sur un autre poste
help-reinstall-keywords = nouvel ordinateur copier transférer plusieurs postes changer pc réinstallation p12
help-reinstall = Un certificat logiciel (Initio, Negocio, CertiServ…) n'est pas lié à un seul ordinateur : vous pouvez l'installer sur tous ceux que vous utilisez.

    1. Copiez le fichier .p12 d'origine sur un support non connecté, par exemple une clé USB. Ne l'envoyez pas par e-mail.
    2. Sur le nouveau poste, installez d'abord le pilote si votre bureau le demande.
    3. Collez le fichier, ouvrez-le, suivez les instructions et saisissez le mot de passe choisi au retrait.
    4. Effacez la copie du support s'il sert à autre chose.

    Vous quittez l'ancien poste ? Supprimez-y le certificat et le fichier.

help-driver-title = Le pilote et le gestionnaire de certificats
help-driver-keywords = logiciel installeur smart card manager token manager idopte chambersign_smartcard lecteur racines télécharger
help-driver = Un certificat logiciel s'installe avec ce que Windows et macOS ont déjà. Le pilote ajoute les racines de confiance et un gestionnaire, qui montre vos certificats et exporte leur clé publique.

    1. Téléchargez-le : https://support.chambersign.fr/chambersign_smartcard.exe
    2. Lancez-le sous Windows 10 ou 11, et suivez les instructions.
    3. Ouvrez votre fichier .p12 : l'installeur l'ajoute au magasin de certificats.

    Le pilote est en revanche indispensable pour une carte à puce ou une clé USB.

help-formats-title = PAdES, XAdES, CAdES : quel format choisir
help-formats-keywords = signature format pdf xml word excel détachée enveloppée fichier
help-formats = Ce sont trois façons normalisées de signer, selon le fichier :

    • <b>PAdES</b> : les fichiers .pdf. La signature est dans le PDF.
    • <b>XAdES</b> : les fichiers .xml, le format sur lequel reposent Word et Excel.
    • <b>CAdES</b> : les autres fichiers. La signature est souvent un fichier à part. Moins demandé par les plateformes.

    Une plateforme d'appels d'offres précise en général le format attendu : suivez sa consigne. Sans consigne, signez le PDF en PAdES.

help-acrobat-title = Signer et reconnaître une signature dans Acrobat
help-acrobat-keywords = adobe reader pdf coche verte point d'interrogation approuvé confiance validité inconnue
help-acrobat = <b>Signer</b>
    1. Ouvrez le PDF. « Tous les outils », « Utiliser un certificat », « Signer numériquement » (ou « Outils », « Certificats »).
    2. Dessinez le cadre de la signature, choisissez votre certificat, « Signer », puis enregistrez.

    <b>Un point d'interrogation au lieu de la coche verte ?</b> Acrobat ne connaît pas d'avance les certificats logiciels. La signature n'en est pas moins valable :
    1. Cliquez sur la signature, puis « Propriétés de la signature ».
    2. « Afficher le certificat du signataire », onglet « Approbation ».
    3. « Ajouter aux certificats approuvés », puis validez.
    4. Fermez et rouvrez le PDF.

    Vos destinataires font de même, une fois, sur leur ordinateur. La chaîne de l'autorité se télécharge dans « Mes certificats », « Clé publique ».

help-word-title = Signer dans Word
help-word-keywords = microsoft office excel docx document signature numérique
help-word = 1. Terminez et enregistrez le document : toute modification ensuite enlève la signature.
    2. « Fichier », « Informations », « Protéger le document », « Ajouter une signature numérique ».
    3. Choisissez le type d'engagement, votre certificat (« Modifier » s'il y en a plusieurs), puis « Signer ».

    Word affiche un bandeau « signé ». Le même chemin existe dans Excel (« Protéger le classeur »). Pour envoyer un document que chacun peut lire, enregistrez-le plutôt en PDF et signez le PDF.

help-outlook-title = Signer ses e-mails dans Outlook
help-outlook-keywords = messagerie mail courriel s/mime signature message sécurité
help-outlook = Dans Outlook pour Windows (version classique) :

    1. « Fichier », « Options », « Centre de gestion de la confidentialité », « Paramètres ».
    2. « Sécurité de messagerie électronique », puis « Paramètres » : choisissez votre certificat de signature.
    3. Dans un message : « Options », « Signer ». Ou cochez « Ajouter la signature numérique aux messages sortants » pour tous.

    Outlook ne propose un certificat que s'il contient votre adresse e-mail, écrite comme celle du compte. Si le vôtre n'apparaît pas, c'est en général la cause.

help-licence-title = Le logiciel de signature et sa licence
help-licence-keywords = idopte gratuit activation clé acheter signer fichiers logiciel
help-licence = • <b>PDF</b> : Adobe Acrobat Reader suffit, gratuitement.
    • <b>Word et Excel</b> : la signature est incluse dans Microsoft Office.
    • <b>Tout autre fichier</b>, avec signature détachée XAdES ou CAdES : le logiciel Idopte peut être utilisé. Demandez l'activation de votre licence à votre bureau : elle est gratuite avec certains produits, et il vous dira si c'est le cas du vôtre.
    • <b>Plateformes</b> : beaucoup ont leur propre outil de signature, sans rien à installer d'autre.

    Le bureau n'a besoin que de votre numéro de demande : ne donnez jamais votre mot de passe.
