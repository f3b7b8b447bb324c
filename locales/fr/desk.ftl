### Le bureau, pour ses agents.

button-refresh = 🔄 Actualiser
desk-card = <b>{ $number }</b> · { $state } depuis le { $since }
    { $product }
    Organisation : { $organisation }, SIRET { $siret }
desk-signatory =
    <b>{ $name }</b> ({ $roles }) : { $state }
    { $document } n° { $number }, expire le { $expiry }
    { $reached }
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
do-claim = 👤 M'en occuper
do-release = ↩️ Rendre à la file
desk-claimed = 👤 La demande { $number } est à vous. Vos collègues voient que vous y travaillez.
desk-released = La demande { $number } est rendue à la file.
desk-approved-first = ✅ Demande { $number } : votre approbation est notée. Un second officier est alerté et doit approuver aussi.
desk-approved-line = ✅ Approuvée par { $who } : un second officier est attendu.
desk-mine-line = 👤 Vous y travaillez depuis le { $since }.
desk-claim-line = 👤 { $who } y travaille depuis le { $since }.
desk-working = { " " }👤 { $who } y travaille.
desk-history-line = · { $at } : { $what }
desk-signed = { $state }, le { $at }
button-desk-seen = 👁 { $document } (vu)
queue-review = <b>File du bureau</b> · à examiner : { $count } · page { $page } sur { $pages }
queue-blocked = <b>File du bureau</b> · bloquées : { $count } · page { $page } sur { $pages }
queue-revocation = <b>File du bureau</b> · à révoquer : { $count } · page { $page } sur { $pages }
queue-mine = <b>File du bureau</b> · à moi : { $count } · page { $page } sur { $pages }
queue-running = <b>File du bureau</b> · en cours : { $count } · page { $page } sur { $pages }
queue-all = <b>File du bureau</b> · toutes : { $count } · page { $page } sur { $pages }
queue-empty = Rien n'attend. Vous serez alerté à la prochaine demande.
queue-none = Aucune demande ici.
queue-next-none = Rien n'attend que quelqu'un s'en occupe.
queue-line = <b>{ $number }</b> · { $product }
    { $state } depuis { $age }{ $working }
queue-working = { " " }· 👤 { $who }
age-minutes = { $count } min
age-hours = { $count } h
age-days = { $count } j
filter-review = 📝 À examiner ({ $count })
filter-blocked = 🔒 Bloquées ({ $count })
filter-revocation = 🚫 À révoquer ({ $count })
filter-mine = 👤 À moi ({ $count })
filter-running = ⏳ En cours ({ $count })
filter-all = 🗂 Toutes ({ $count })
button-next = ▶️ La suivante
button-page-before = ◀️ Page précédente
button-page-after = Page suivante ▶️

## Ce qui a été fait d'une demande, dit après « Déjà » ou après une date

done-by-other = le demandeur ou un signataire
done-request-submit = envoyée par le demandeur
done-request-complete_signatures = signée par tous
done-request-approve_first = approuvée une première fois par { $who }
done-request-approve = approuvée par { $who }
done-request-reject = rejetée par { $who }
done-request-return = renvoyée au demandeur par { $who }
done-request-resubmit = envoyée à nouveau par le demandeur
done-request-withdraw = retirée par le demandeur
done-request-decline = refusée par un signataire
done-request-expire = expirée
done-request-revoke = révoquée par { $who }
done-attempts-unblock = débloquée par { $who }
done-codes-reopen = rouverte à l'envoi de codes par { $who }
done-link-reissue = relancée par { $who }, avec un nouveau lien
done-revocation-propose = proposée à la révocation par { $who }
done-revocation-withdraw = laissée valable par { $who }, qui abandonne la révocation

## Les agents, vus par l'administrateur du bureau

button-agents = 👥 Agents du bureau
agents = <b>Les agents de vos bureaux</b>

agents-line = · { $name } ({ $id }) : { $role }, { $office }
agents-how =
    /nommer <i>numéro Telegram, rôle, nom</i>
    /demettre <i>numéro Telegram, rôle</i>
agent-operator = opérateur
agent-officer = officier
agent-auditor = auditeur
agent-administrator = administrateur
agent-granted = ✅ { $id } a maintenant le rôle : { $role }.
agent-dismissed = { $count ->
    [0] { $id } n'avait pas ce rôle : rien n'a changé.
    [one] Un rôle de { $id } est repris.
   *[other] { $count } rôles de { $id } sont repris.
}
command-agents = 👥 les agents de vos bureaux
command-grant = ➕ donner un rôle à quelqu'un
command-dismiss = ➖ reprendre un rôle
command-takes-role = { " " }<i>numéro Telegram, rôle</i>
