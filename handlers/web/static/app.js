// The page where a secret is typed: it asks the server what is asked, posts what is typed, and goes on until nothing
// more is asked. Who the person is, Telegram says in a signed text that the server checks; nothing is kept here.

const telegram = window.Telegram?.WebApp;
const texts = document.body.dataset;
const [form, label, field, showing, show, notice, send, status] = [
  "form", "label", "value", "showing", "show", "notice", "send", "status",
].map((id) => document.getElementById(id));

let tag = "";
let submission = "";

/** Post to the server and show what comes back; where nothing comes back, say so and keep what was typed. */
async function call(path, body) {
  send.disabled = true;
  try {
    const response = await fetch(path, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ init_data: telegram.initData, ...body }),
    });
    if (response.status === 401) stop(texts.expired);
    else if (response.ok) ask(await response.json());
    else say(texts.unreachable);
  } catch {
    say(texts.unreachable);
  } finally {
    send.disabled = false;
  }
}

/** The next question, under what there is to say; without a question the page has done its work. */
function ask({ question, notice: told }) {
  if (!question) {
    stop(told || texts.done);
    if (!told) telegram.close();
    return;
  }
  if (question.tag !== tag || question.kind !== "text") field.value = "";
  tag = question.tag;
  submission = crypto.randomUUID();
  label.textContent = question.label;
  showing.hidden = question.kind !== "hidden";
  show.checked = false;
  field.type = question.kind === "hidden" ? "password" : "text";
  field.inputMode = question.kind === "code" ? "numeric" : "text";
  field.autocomplete = question.kind === "code" ? "one-time-code" : "off";
  notice.textContent = told;
  field.setAttribute("aria-invalid", String(Boolean(told)));
  status.hidden = true;
  form.hidden = false;
  field.focus();
}

function say(text) {
  (form.hidden ? status : notice).textContent = text;
}

function stop(text) {
  field.value = "";
  form.hidden = true;
  status.hidden = false;
  status.textContent = text;
}

show.addEventListener("change", () => {
  field.type = show.checked ? "text" : "password";
});

// The same text sent again is the same submission, which the server recognises; another text is another one.
field.addEventListener("input", () => {
  submission = crypto.randomUUID();
});

form.addEventListener("submit", (event) => {
  event.preventDefault();
  const value = field.value.trim();
  if (value && !send.disabled) call("answer", { tag, submission, value });
});

if (telegram?.initData) {
  telegram.ready();
  telegram.expand();
  call("question", {});
} else {
  stop(texts.outside);
}
