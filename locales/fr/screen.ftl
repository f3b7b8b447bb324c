### Ce que tout écran peut montrer. Texte HTML de Telegram ; les arguments sont échappés, ici et dans les écrans des autres fichiers.

file-lent = Ce fichier sera retiré de cette conversation dans { $hours } heures.
notice-again = Encore une fois : { $notice }
notice = ⚠️ { $text }
value = { $value }
stale-button = Ce bouton n'est plus à jour. Voici où vous en êtes.
product-title = { $name }, { $years ->
    [one] 1 an
   *[other] { $years } ans
}
