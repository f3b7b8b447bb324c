### L'aide : commander, signer, retirer.

help-order-title = Comment se passe une commande
help-order-keywords = commander délai étapes prix documents kbis pièce extrait dossier durée
help-order = 1. <b>Vous remplissez la demande</b>, après une inscription unique : produit, durée, titulaire, organisation, représentant légal, puis les documents. Une demande commencée vous attend à l'accueil.
    2. <b>Chaque signataire signe</b>, avec le lien reçu par e-mail. Ce lien est valable 10 jours, et nous le rappelons les jours 2, 5, 8 et 9.
    3. <b>Votre bureau d'enregistrement examine</b> la demande, pendant ses heures d'ouverture.
    4. <b>Le titulaire reçoit deux e-mails</b> : son code de retrait (9 chiffres), puis le lien vers les questions de sécurité (10 jours).
    5. <b>Le titulaire retire le certificat</b> avec un lien valable 24 heures. Le retrait doit avoir lieu dans les 2 mois qui suivent l'approbation : ensuite, la demande est supprimée.

    <b>Documents</b> : une pièce d'identité par signataire, un extrait d'immatriculation de moins de 3 mois, et un mandat de moins de 3 mois s'il y a un délégataire. En PDF, JPEG ou PNG, 20 Mo au plus.

help-space-title = Suivre ses demandes et ses certificats
help-space-keywords = espace client accueil demande brouillon modifier supprimer retirer annuler suivi
help-space = L'accueil (/start) montre d'abord ce qui vous attend.

    • <b>Mes demandes</b> : continuer un brouillon, voir où en est une demande et ce qui vient ensuite, la retirer tant que le certificat n'est pas délivré.
    • <b>Mes certificats</b> : détails, jours de validité restants, clé publique, révocation.

    Vous pouvez faire une demande pour vous ou pour un tiers. Le certificat, lui, n'apparaît que chez son titulaire.

    /langue change de langue à tout moment, sans rien perdre de ce que vous faites.

help-account-title = S'inscrire et gérer son compte
help-account-keywords = inscription compte client numéro identifiant e-mail mobile profil changer langue
help-account = Avant une première commande, on s'inscrit une seule fois :

    1. Votre prénom et votre nom, comme sur votre pièce d'identité.
    2. Votre adresse e-mail, vérifiée par un code.
    3. Votre mobile, vérifié par un code reçu par SMS.

    Vous recevez alors votre <b>numéro client</b>. Il est aussi dans « Mon compte », avec vos coordonnées et votre langue.

    L'inscription n'est pas nécessaire pour signer une demande : le lien reçu suffit.

help-sign-title = Signer une demande par SMS
help-sign-keywords = signature signataire code téléphone lien invitation refuser contrôler représentant légal délégataire
help-sign = Le titulaire, le représentant légal et le délégataire éventuel reçoivent chacun un lien par e-mail.

    1. Ouvrez le lien dans Telegram, ou scannez son QR code. L'ouvrir ne le consomme pas.
    2. Saisissez les cinq champs d'identité, tels qu'ils sont dans la demande.
    3. Ouvrez chaque document et marquez-le comme lu.
    4. Touchez « Signer » : un code arrive par SMS, valable 10 minutes. Saisissez-le, c'est signé.

    Vous pouvez aussi <b>refuser</b>, en disant pourquoi : la demande s'arrête alors pour tous. Ou dire <b>« ce n'est pas moi »</b> : la signature est suspendue et le bureau vérifie.

    Quand tous ont signé, la demande part au bureau d'enregistrement. Sans Telegram, on peut signer au bureau.

help-typing-title = Mon identité n'est pas reconnue
help-typing-keywords = erreur formulaire champ prénom nom numéro pièce identité expiration téléphone saisie différent bloqué
help-typing = Le formulaire compare ce que vous saisissez avec la demande :

    1. <b>Numéro de la pièce</b> : celui de la pièce utilisée dans la demande, pas d'une autre.
    2. <b>Expiration</b> : la date imprimée sur cette même pièce, jour/mois/année.
    3. <b>Prénom</b> et 4. <b>nom</b> : comme affichés en haut du formulaire.
    5. <b>Téléphone</b> : avec l'indicatif du pays, ou sous la forme 06…

    Majuscules, accents, tirets et apostrophes ne comptent pas. Les champs qui diffèrent vous sont nommés à la fin. Vous avez 5 essais ; ensuite, le bureau d'enregistrement reprend la main et vous contacte.

    Une erreur dans la demande elle-même ? Le demandeur peut la corriger : « Mes demandes », « Corriger la demande ». Les signatures déjà données sont alors annulées.

help-codes-title = Je ne reçois pas de code
help-codes-keywords = sms recevoir reçu arrive message réseau attendre renvoyer e-mail indésirables spam
help-codes = <b>Par SMS</b>
    • Attendez 30 secondes, puis demandez un nouveau code : il annule les précédents.
    • Vérifiez que votre mobile capte, n'est pas plein et ne bloque pas les expéditeurs inconnus.
    • Pour votre sécurité : 3 codes au plus en 5 minutes et 10 par jour vers un même numéro. Au-delà, patientez.

    <b>Par e-mail</b>
    • Regardez dans les courriers indésirables et dans les onglets de votre messagerie.
    • Le code de retrait (9 chiffres) peut être renvoyé par SMS ou par e-mail, à l'étape 3 du retrait.

    Un code faux 5 fois bloque l'étape, par sécurité : votre bureau la débloque. Votre numéro a changé ? Contactez le bureau, qui le corrige dans la demande.

help-questions-title = Les questions de sécurité
help-questions-keywords = réponses secrètes question personnalisée oubliées révocation contrôle identité
help-questions = Après l'approbation, un e-mail vous donne un lien valable 10 jours.

    1. Ayez votre pièce d'identité : son numéro vous est d'abord demandé (5 essais), et elle doit encore être valable.
    2. Choisissez deux questions parmi les 8 proposées, et écrivez la troisième vous-même.
    3. Donnez vos réponses, à l'abri des regards.

    • Elles ne pourront <b>plus être modifiées</b>.
    • Elles servent à télécharger, à révoquer et à débloquer : ne les oubliez pas.
    • Choisissez des réponses que personne ne trouve sur internet ou sur vos réseaux sociaux.
    • Majuscules, accents et espaces en trop ne comptent pas.

    Elles sont à vous seul : ne les confiez à personne, pas même à nos agents.

help-retrieval-title = Retirer son certificat en six étapes
help-retrieval-keywords = téléchargement télécharger code de retrait 9 chiffres mot de passe génération vérification technique p12
help-retrieval = Tout est fait par le titulaire, et par lui seul. Ayez sous la main votre code de retrait et vos trois réponses.

    1. <b>Préparation</b> : une liste de ce qu'il faut avoir.
    2. <b>Mot de passe</b> : 8 à 20 lettres et chiffres, avec une majuscule, une minuscule et un chiffre, ou celui que nous proposons. Il ne pourra jamais être changé ni retrouvé.
    3. <b>Code de retrait</b> : les 9 chiffres de l'e-mail. Pas reçu au bout de 30 secondes ? Renvoyez-le par SMS ou par e-mail : il annule les précédents.
    4. <b>Trois réponses</b> : 3 essais. Ensuite c'est bloqué, et votre bureau débloque.
    5. <b>Génération</b> : clés, signature par l'autorité, fichier .p12.
    6. <b>Vérification</b> : contrôlez les détails, saisissez le mot de passe, recevez le fichier.

    macOS ou iOS refuse le fichier ? À l'étape 2, choisissez « Pour Mac, iPhone ou iPad ». Vous pouvez aussi retirer le certificat au guichet de votre bureau, avec votre pièce d'identité et votre code.

    Jusqu'à l'étape 5, annuler ne fait rien perdre. Le fichier se garde 24 heures au plus chez nous : enregistrez-le, copiez-le sur un support non connecté, puis confirmez.

help-links-title = Mon lien a expiré
help-links-keywords = délai dépassé périmé nouveau lien 24 heures 10 jours 2 mois supprimée
help-links = • <b>Lien de signature</b> : 10 jours. Passé ce délai, la demande expire et il faut en faire une nouvelle.
    • <b>Lien des questions de sécurité</b> : 10 jours. Passé ce délai, contactez le bureau, qui en envoie un autre.
    • <b>Lien de téléchargement</b> : 24 heures. Passé ce délai, ouvrez-le quand même : vous en recevez un autre avec un code par SMS, ou le bureau vous l'envoie, tant que les 2 mois ne sont pas écoulés.
    • <b>Retrait</b> : 2 mois après l'approbation, la demande est supprimée.

    Un lien plus récent remplace parfois l'ancien : ouvrez toujours celui du dernier e-mail.

help-lost-title = Fichier ou mot de passe perdu
help-lost-keywords = oublié volé perte p12 sauvegarde retrouver copie
help-lost = Nous n'avons <b>aucune copie</b> de votre fichier ni de votre mot de passe : personne ne peut les retrouver.

    1. Cherchez votre sauvegarde : clé USB, disque externe, dossier des téléchargements (fichier qui finit par .p12).
    2. Introuvable, ou mot de passe oublié ? <b>Révoquez le certificat tout de suite</b>, dans « Mes certificats ».
    3. Commandez-en un nouveau. Cette commande est facturée.

    Un mot de passe perdu avant la fin du retrait ? Tant que l'étape 5 n'a pas commencé, annulez et recommencez.
