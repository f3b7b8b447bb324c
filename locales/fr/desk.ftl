### Le bureau, pour ses agents.

queue = <b>File du bureau</b> : { $count ->
    [one] 1 demande
   *[other] { $count } demandes
}
queue-empty = <b>File du bureau</b>

    Rien n'attend. Vous serez alerté à la prochaine demande.
button-refresh = 🔄 Actualiser
button-desk-request = { $number } · { $state } · { $since }
desk-card = <b>{ $number }</b> · { $state } depuis le { $since }
    { $product }
    Organisation : { $organisation }, SIRET { $siret }
desk-signatory =
    <b>{ $name }</b> ({ $roles }) : { $state }
    { $document } n° { $number }, expire le { $expiry }
    { $email }, { $phone }
desk-blocked-line = 🔒 Bloqué : { $what }
desk-same-subject = ⚠️ Ce titulaire a déjà un certificat valide de ce type.
desk-proposal-line = ⚠️ Révocation proposée ({ $reason }) : un second officier doit confirmer.
desk-reject = <b>Rejeter la demande { $number }</b>

    Quel est le motif ? Choisissez-le ou écrivez-le : il sera transmis au demandeur.
desk-revoke = <b>Révoquer le certificat de la demande { $number }</b>

    Quelle raison ? Un second officier devra confirmer.
desk-approved = ✅ Demande { $number } approuvée. Le titulaire reçoit son code de retrait et le lien vers les questions.
desk-rejected = Demande { $number } rejetée. Le demandeur est prévenu.
desk-unblocked = 🔓 Demande { $number } débloquée. La personne peut recommencer.
desk-reissued = ✉️ Un nouveau lien part pour la demande { $number }. Le précédent ne vaut plus.
desk-proposed = Révocation proposée pour { $number }. Un second officier est alerté.
desk-revoked = Certificat de la demande { $number } révoqué.
canned-unreadable = Un document n'est pas lisible. Merci de refaire une demande avec un document net et complet.
canned-expired = Un document n'est plus valable, ou l'extrait d'immatriculation a plus de 3 mois.
canned-mismatch = Les informations de la demande ne correspondent pas aux documents fournis.
button-desk-document = 📄 { $document }
do-approve = ✅ Approuver
do-reject = ❌ Rejeter
do-unblock = 🔓 Débloquer
do-reissue = ✉️ Envoyer un nouveau lien
do-revoke = 🚫 Révoquer
do-confirm = ✅ Confirmer la révocation
do-drop = ↩️ Abandonner
signatory-invited = invité
signatory-identified = identifié
signatory-reviewed = prêt à signer
signatory-signed = signé ✅
signatory-refused = a refusé
signatory-denied = dit « ce n'est pas moi » ⚠️
signatory-locked = bloqué à l'identification 🔒
purpose-identity = champs d'identité du signataire
purpose-signature = code de signature
purpose-retrieval-code = code de retrait
purpose-download-link = code pour un nouveau lien de téléchargement
purpose-holder-document = numéro de pièce du titulaire
purpose-retrieval-answers = réponses, au retrait
purpose-revocation-answers = réponses, à la révocation
purpose-codes = envoi de codes (nombre atteint, ou suspendu par sécurité)
desk-identity-accepted = ✅ Identité acceptée pour la demande { $number }. La personne peut continuer.
do-accept = ✅ Accepter l'identité
do-to = { $does } : { $name }
desk-dropped = Demande { $number } : la révocation proposée est abandonnée. Le certificat reste valable.
guide = <b>Vos commandes au bureau</b>

    Chaque action est un bouton de la demande et une commande. Sans numéro, la commande porte sur la demande affichée.

guide-line = /{ $name }{ $takes } : { $does }
command-takes-number = { " " }<i>numéro</i>
command-takes-answer = { " " }<i>numéro motif</i>
command-queue = 🗂 la file du bureau
command-open = 📄 ouvrir une demande, quel que soit son état
command-desk = ❓ cette liste
