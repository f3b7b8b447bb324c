### Revocation.

revoke-reason = <b>Revoke the certificate</b> <code>{ $serial }</code>

    Revocation is <b>final</b>: the certificate can never be used again. It is visible to all at once.

    For what reason?
revoke-answer = <b>Revoke the certificate</b> <code>{ $serial }</code>
    Reason: { $reason }

    Answer { $step } of 3. At the third, if everything is right, the certificate is revoked.

    <b>{ $question }</b>

    Type your answer. You have { $left ->
        [one] 1 try
       *[other] { $left } tries
    } left for all three together.
revoke-done = <b>The certificate is revoked.</b>
    <code>{ $serial }</code>

    The revocation is published. An e-mail confirms it to you. To sign again, order a new certificate.
revoke-abandoned = Nothing has changed: the certificate <code>{ $serial }</code> is still valid.
reason-keyCompromise = File or password lost, stolen or disclosed
reason-affiliationChanged = I am leaving the organisation, or it is changing
reason-superseded = Another certificate replaces it
reason-cessationOfOperation = I no longer use it
reason-unspecified = Other reason
reason-privilegeWithdrawn = Right withdrawn by the office
button-keep-certificate = Keep the certificate
