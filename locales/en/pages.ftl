### The web pages: private typing, opened from the chat, and the link to download a file.

## Private typing: on the screen of the chat

button-private = 🔒 Type in private
secret-in-page = 🔒 <i>Tap “Type in private”: what you type does not go through this chat.</i>
secret-in-chat = 🔒 <i>What you type is deleted from the chat.</i>
error-secret-in-chat = Your message is deleted and has not been used. This answer is not typed here: tap “🔒 Type in private”.

## Private typing: what is asked

secret-document-number = Number of your identity document
secret-signature-code = Code received by SMS
secret-retrieval-code = Retrieval code, 9 digits
secret-own-question = Your question, of 10 to 120 characters, that only you can answer
secret-password = Password: 8 to 20 letters and digits, with at least one capital letter, one small letter and one digit
secret-password-again = The same password, a second time
secret-password-check = The password chosen for the file

## Private typing: the page

app-lang = en
app-title = Private typing
app-intro = What you type here reaches us encrypted, without going through the chat.
app-loading = One moment…
app-show = Show what I type
app-send = Send
app-done = Received. Close this page: it goes on in the chat.
app-stale = The question has changed in the meantime. Here is where you are.
app-expired = This page is no longer valid: it was opened too long ago. Close it, then tap “Type in private” in the chat again.
app-outside = This page is opened from the chat with the desk: tap the button “Type in private”.
app-unreachable = The desk cannot be reached. Check your connection, then try again.

## The download link

file-lang = en
file-title = Your certificate
file-waiting = The file { $name } is waiting for you. This link gives it only once: open it on the computer where you want to keep it.
file-button = Download the file
file-after = Once the file is saved, tap “I have saved it” in the chat.
