### Security questions.

questions-document = <b>Security questions</b> · step 1 of 2
    Request { $number }: { $product }

    Have your valid identity document to hand, and sit where nobody can see your screen.

    <b>Type the number of your identity document.</b>
questions-pick = <b>Security questions</b> · step 2 of 2, question { $step } of 3

    You will be asked for your answers to download, revoke or unblock your certificate. Choose answers that cannot be found on the internet and that you will not forget: they can never be changed.

    Which question do you choose?
questions-answer = <b>Security questions</b> · question { $step } of 3

    <b>{ $question }</b>

    Type your answer. You alone know it.
questions-own = <b>Security questions</b> · question 3 of 3

    The third question is your own. <b>Write a question that only you can answer</b>, of 10 to 120 characters.
questions-confirm = <b>Your three questions</b>

    1. { $first }
    2. { $second }
    3. { $third }

    Once confirmed, questions and answers can no longer change.
questions-done = <b>Your security questions are recorded.</b> ✅

    An e-mail with the download link has just been sent. It is valid for 24 hours. Have your retrieval code to hand, received in an earlier e-mail.
button-questions-confirm = ✅ Confirm for good
button-questions-restart = 🔁 Start all over again
