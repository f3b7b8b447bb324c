### The sending of codes by SMS: what the office sees of it.

chat-sending-alarm = 🚨 Codes by SMS: only { $typed } of the last { $count } verifications succeeded. The carrier may no longer deliver the texts, or somebody has them sent and does not read them. Tap “Open” to see the sending.
chat-sending-closed = 🚨 The sending of codes to the numbers { $prefix }… is suspended: only { $typed } of { $count } verifications succeeded. Check that this is not fraud, then tap “Open” to open it again.
sending = <b>Sending of codes by SMS</b>

    Codes typed: { $typed } of the last { $count } verifications ({ $percent }%).
sending-open = Sending is open everywhere.
sending-closed = 🚫 Suspended: { $what }
sending-reopened = ✅ Sending is open again: { $what }.
button-sending-reopen = Open { $what } again
command-sending = the sending of codes by SMS, and opening it again
