### Ce qu'une personne saisit sur elle-même : chaque refus dit quoi faire ensuite.

error-name-empty = Ce champ est vide. Saisissez le nom tel qu'il figure sur la pièce d'identité.
error-name-length = C'est trop long : { $max } caractères au plus. Saisissez le nom sans titre ni commentaire.
error-name-digits = Un nom ne contient pas de chiffre. Saisissez-le tel qu'il figure sur la pièce d'identité.
error-name-format = Seuls les lettres, espaces, traits d'union, apostrophes, points et virgules sont acceptés. Saisissez le nom à nouveau, sans autre signe.

error-paper-number = { $kind ->
    [cni] Ce numéro n'a pas la bonne forme : 12 caractères sont attendus, par exemple 880692310285. Recopiez celui du recto de la carte.
    [cnie] Ce numéro n'a pas la bonne forme : 9 lettres et chiffres sont attendus, par exemple X4RTBPFW4. Recopiez celui du recto de la carte, en haut à droite.
    [passport] Ce numéro n'a pas la bonne forme : 2 chiffres, 2 lettres puis 5 chiffres sont attendus, par exemple 12AB34567. Recopiez celui de la page de la photo.
    [residence] Ce numéro n'a pas la bonne forme : 9 lettres et chiffres sont attendus. Recopiez celui du titre de séjour.
   *[other] Ce numéro n'a pas la bonne forme : de 5 à 20 lettres et chiffres sont attendus. Recopiez celui de la pièce d'identité.
}
error-paper-check-digit = Le dernier chiffre ne correspond pas au reste du numéro. Vérifiez-le, ou saisissez seulement les { $length } premiers caractères.
error-paper-expired = Cette pièce d'identité n'est plus valable depuis le { $until }. Utilisez une pièce en cours de validité, ou contactez votre bureau d'enregistrement.

error-date-format = Cette date n'est pas comprise. Saisissez le jour, le mois et l'année, par exemple 02/01/2031.
error-date-year = Saisissez l'année avec ses quatre chiffres, par exemple 02/01/2031.
error-date-impossible = Cette date n'existe pas. Vérifiez l'ordre : jour, mois, année, par exemple 02/01/2031.

error-siren-format = Un numéro SIREN compte 9 chiffres. Recopiez celui de l'extrait d'immatriculation.
error-siren-sum = Ce numéro SIREN comporte une erreur. Vérifiez chaque chiffre sur l'extrait d'immatriculation.
error-siret-is-siren = Ceci est un numéro SIREN. Saisissez le SIRET de l'établissement : ces 9 chiffres suivis de 5 autres.
error-siret-format = Un numéro SIRET compte 14 chiffres. Recopiez celui de l'établissement, sur l'extrait d'immatriculation.
error-siret-sum = Ce numéro SIRET comporte une erreur. Vérifiez chaque chiffre sur l'extrait d'immatriculation.
error-organisation-empty = Ce champ est vide. Saisissez le nom de l'organisation tel qu'il figure sur l'extrait d'immatriculation.
error-organisation-length = C'est trop long : { $max } caractères au plus. Saisissez le nom abrégé de l'organisation.
error-organisation-format = Ce nom contient un signe qui n'est pas accepté. Saisissez-le tel qu'il figure sur l'extrait d'immatriculation.

error-phone-format = Ce numéro n'est pas compris. Saisissez un numéro de mobile, par exemple 06 12 34 56 78 ou +33 6 12 34 56 78.
error-phone-landline = C'est un numéro fixe : il ne reçoit pas de SMS. Saisissez un numéro de mobile.
error-phone-special = Ce numéro (service, internet ou numéro spécial) ne peut pas recevoir nos codes. Saisissez un numéro de mobile.
error-phone-country = Nous n'envoyons pas de SMS dans ce pays. Saisissez un autre numéro de mobile, ou contactez votre bureau d'enregistrement.

error-email-format = Cette adresse n'a pas la forme d'une adresse e-mail. Vérifiez-la, par exemple prenom.nom@exemple.fr.
error-email-length = Cette adresse est trop longue : { $max } caractères au plus. Saisissez-en une autre.

error-password-length = Le mot de passe compte de { $min } à { $max } caractères. Choisissez-en un autre.
error-password-characters = Seuls les lettres sans accent et les chiffres sont acceptés. Choisissez un autre mot de passe.
error-password-missing = { $missing ->
    [upper] Il manque une majuscule.
    [lower] Il manque une minuscule.
    [digit] Il manque un chiffre.
    [upper-lower] Il manque une majuscule et une minuscule.
    [upper-digit] Il manque une majuscule et un chiffre.
    [lower-digit] Il manque une minuscule et un chiffre.
   *[other] Il manque une majuscule, une minuscule et un chiffre.
} Complétez le mot de passe et saisissez-le à nouveau.

question-1 = Quel surnom vous donnait-on quand vous étiez enfant ?
question-2 = Dans quel lieu avez-vous appris à nager ?
question-3 = Quel est le premier livre que vous avez lu en entier ?
question-4 = Quel plat refusiez-vous de manger dans votre enfance ?
question-5 = Quel objet d'enfance avez-vous gardé le plus longtemps ?
question-6 = Quel enseignant vous a le plus marqué ?
question-7 = Quel a été votre premier concert ou spectacle ?
question-8 = Quel métier vouliez-vous faire à dix ans ?

error-question-format = Votre question contient un signe qui n'est pas accepté. Écrivez-la sur une seule ligne.
error-answer-short = Cette réponse est trop courte : au moins { $min } lettres ou chiffres. Choisissez-en une autre.
error-answer-long = Cette réponse est trop longue : { $max } caractères au plus. Choisissez-en une autre.
error-answer-name = Votre nom ne peut pas servir de réponse : trop de gens le connaissent. Choisissez une autre réponse.
error-answer-email = Votre adresse e-mail ne peut pas servir de réponse. Choisissez une autre réponse.
error-answer-phone = Votre numéro de téléphone ne peut pas servir de réponse. Choisissez une autre réponse.
error-answer-question = La réponse ne peut pas reprendre les mots de la question. Choisissez une autre réponse.
error-answer-duplicate = Vous avez déjà donné cette réponse. Chaque question demande une réponse différente.
error-busy = Trop de personnes valident en ce moment. Réessayez dans une minute : rien n'est perdu.
