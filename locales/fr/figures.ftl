### Les chiffres du bureau et sa liste pour tableur.

command-stats = 📊 les chiffres du bureau
command-export = ⬇️ la liste des demandes, pour un tableur
command-takes-days = { " " }<i>jours</i>
button-figures = 📊 Chiffres
button-export = ⬇️ Liste pour tableur (CSV)
button-days = { $days } jours
button-days-chosen = • { $days } jours •
figures = <b>Chiffres du bureau</b>, { $days } derniers jours

    Demandes reçues : { $submitted }
    Approuvées : { $approved }
    Certificats délivrés : { $issued }
    { $ended }

    <b>En cours maintenant</b>
    { $waiting }

    <b>Délais</b> (la moitié des demandes va plus vite)
    De la dernière signature à la décision : { $to_decision }
    De l'approbation à la délivrance : { $to_issue }

    Messages non remis : { $undelivered }
figures-state = { $state } : { $count }
figures-nothing = aucune demande
time = { $days ->
    [0] { $hours ->
        [0] { $minutes } min
       *[other] { $hours } h { $minutes } min
    }
   *[other] { $days } j { $hours } h
}
time-none = pas encore mesuré
export = <b>Liste des demandes pour un tableur</b>

    Sur quelle période ? Le fichier donne une ligne par demande reçue : numéro, produit, état, dates, numéro de série, agent. Il ne contient aucune donnée personnelle des demandeurs.
export-done = ⬇️ Demandes reçues depuis { $days } jours. Le fichier ne contient aucune donnée personnelle des demandeurs.
export-number = Numéro
export-product = Produit
export-months = Durée (mois)
export-office = Bureau
export-state = État
export-created = Créée le
export-submitted = Envoyée le
export-decided = Décidée le
export-issued = Délivré le
export-serial = Numéro de série
export-revoked = Révoqué le
export-reason = Raison de la révocation
export-agent = Prise en charge par
error-period = Cette période n'est pas proposée. Choisissez parmi : { $offered } jours.
