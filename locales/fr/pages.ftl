### Les pages web : la saisie privée, ouverte depuis la conversation, et le lien de téléchargement d'un fichier.

## Saisie privée : sur l'écran de la conversation

button-private = 🔒 Saisir en privé
secret-in-page = 🔒 <i>Touchez « Saisir en privé » : ce que vous saisissez ne passe pas par cette conversation.</i>
secret-in-chat = 🔒 <i>Ce que vous saisissez est effacé de la conversation.</i>
error-secret-in-chat = Votre message est effacé et n'a pas été utilisé. Cette réponse ne s'écrit pas ici : touchez « 🔒 Saisir en privé ».

## Saisie privée : ce qui est demandé

secret-document-number = Numéro de votre pièce d'identité
secret-signature-code = Code reçu par SMS
secret-retrieval-code = Code de retrait, 9 chiffres
secret-own-question = Votre question, de 10 à 120 caractères, dont vous seul connaissez la réponse
secret-password = Mot de passe : 8 à 20 lettres et chiffres, avec au moins une majuscule, une minuscule et un chiffre
secret-password-again = Le même mot de passe, une seconde fois
secret-password-check = Le mot de passe choisi pour le fichier

## Saisie privée : la page

app-lang = fr
app-title = Saisie privée
app-intro = Ce que vous saisissez ici nous parvient chiffré, sans passer par la conversation.
app-loading = Un instant…
app-show = Afficher ce que je saisis
app-send = Envoyer
app-done = C'est reçu. Fermez cette page : la suite est dans la conversation.
app-stale = La question a changé entre-temps. Voici où vous en êtes.
app-expired = Cette page n'est plus valable : elle a été ouverte il y a trop longtemps. Fermez-la, puis touchez à nouveau « Saisir en privé » dans la conversation.
app-outside = Cette page s'ouvre depuis la conversation avec le guichet : touchez le bouton « Saisir en privé ».
app-unreachable = Le guichet n'est pas joignable. Vérifiez votre connexion, puis réessayez.

## Le lien de téléchargement

file-lang = fr
file-title = Votre certificat
file-waiting = Le fichier { $name } vous attend. Ce lien ne le donne qu'une fois : ouvrez-le sur l'ordinateur où vous voulez le garder.
file-button = Télécharger le fichier
file-after = Une fois le fichier enregistré, touchez « C'est enregistré » dans la conversation.
