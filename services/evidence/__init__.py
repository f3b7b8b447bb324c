"""The papers of a request: the form that signatories read and sign, and the sealed evidence that they did."""
