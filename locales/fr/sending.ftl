### L'envoi des codes par SMS : ce qu'en voit le bureau.

chat-sending-alarm = 🚨 Codes par SMS : seulement { $typed } vérifications sur les { $count } dernières ont abouti. L'opérateur ne remet peut-être plus les SMS, ou quelqu'un en fait envoyer sans les lire. Touchez « Ouvrir » pour voir les envois.
chat-sending-closed = 🚨 L'envoi de codes vers les numéros { $prefix }… est suspendu : seulement { $typed } vérifications sur { $count } ont abouti. Vérifiez qu'il ne s'agit pas d'une fraude, puis touchez « Ouvrir » pour le rouvrir.
sending = <b>Envoi des codes par SMS</b>

    Codes saisis : { $typed } sur les { $count } dernières vérifications ({ $percent } %).
sending-open = L'envoi est ouvert partout.
sending-closed = 🚫 Suspendu : { $what }
sending-reopened = ✅ L'envoi est rouvert : { $what }.
button-sending-reopen = Rouvrir { $what }
command-sending = l'envoi des codes par SMS, et le rouvrir
