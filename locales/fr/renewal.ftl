### Un lien de téléchargement expiré, et le nouveau.

renewal-offer = Vous pouvez en recevoir un autre tout de suite : nous envoyons un code par SMS au { $phone }, le mobile de la demande, et vous le saisissez ici. Ce que vous avez déjà fait n'est pas perdu.
renewal-desk = Votre bureau d'enregistrement vous en enverra un nouveau : contactez-le.
renewal-code = <b>Recevoir un nouveau lien</b>

    Nous avons envoyé un code par SMS au { $phone }. Il est valable 10 minutes.

    <b>Saisissez ce code.</b>
renewal-done = ✅ Un nouveau lien part par e-mail, valable 24 heures. Vous pouvez aussi continuer ici, dès maintenant.
button-new-link = ✉️ Recevoir un nouveau lien
button-go-on = ▶️ Continuer le retrait
button-expired-questions = ⌛️ Lien expiré : questions de sécurité ({ $number })
button-expired-retrieval = ⌛️ Lien expiré : en demander un autre ({ $number })
state-unretrieved = supprimée
next-unretrieved = Le certificat n'a pas été retiré dans les 2 mois : la demande est supprimée, son code et ses liens ne servent plus. Vous pouvez faire une nouvelle demande, ou contacter { $office } : { $office_email }, { $office_phone }.
