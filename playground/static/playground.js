// The page follows the world: one long poll says what changed, and only that is fetched and drawn again.

const chats = document.querySelector("#chats");
const trouble = document.querySelector("#trouble");
let people = [];

async function call(path, options) {
  const response = await fetch(path, options);
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.error ?? response.statusText);
  return answer;
}

const post = (path, body) => call(path, { method: "POST", body: JSON.stringify(body) });

/** Do something for a person; what goes wrong is said at the foot of the page. */
async function attempt(action) {
  try {
    trouble.hidden = true;
    return await action();
  } catch (error) {
    trouble.textContent = error.message;
    trouble.hidden = false;
  }
}

function element(name, properties = {}, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

const moment = (date) => element("time", { textContent: new Date(date).toLocaleString("fr") });

/** A t.me link opens in the chat of the first person, as it would in the app of whoever taps it. */
function deepLinks(root, person) {
  for (const link of root.querySelectorAll("a")) {
    const url = new URL(link.href, location);
    link.target = "_blank";
    link.rel = "noopener";
    if (url.hostname !== "t.me" || !url.searchParams.has("start")) continue;
    link.addEventListener("click", (event) => {
      event.preventDefault();
      const who = person ?? people[0];
      if (who) attempt(() => post(`/sim/users/${who.id}/messages`, { start: url.searchParams.get("start") }));
    });
  }
}

function button(person, message, described) {
  const address = described.url ?? described.web_app?.url;
  if (address) return element("a", { href: address, textContent: `${described.text} ↗` });
  const made = element("button", { textContent: described.text });
  made.addEventListener("click", () =>
    attempt(() => post(`/sim/users/${person.id}/taps`, { message_id: message.message_id, data: described.data })));
  return made;
}

function bubble(person, message) {
  const made = element("li", { className: `message ${message.from}`, innerHTML: message.html });
  for (const file of [message.document, message.photo].filter(Boolean)) {
    const name = file.file_name ?? `photo ${file.width} × ${file.height}`;
    made.append(element("div", {}, element("a", { href: `/sim/files/${file.file_id}`, textContent: `📎 ${name}` })));
  }
  if (message.contact) made.append(`📇 ${message.contact.phone_number}`);
  for (const row of message.buttons) {
    made.append(element("div", { className: "row" }, ...row.map((each) => button(person, message, each))));
  }
  const when = moment(message.date * 1000);
  if (message.edited) when.append(" ✎");
  made.append(when);
  deepLinks(made, person);
  return made;
}

function column(person) {
  const text = element("input", { name: "text", placeholder: "Message", ariaLabel: "Message", autocomplete: "off" });
  const file = element("input", { name: "file", type: "file", ariaLabel: "Fichier" });
  const keyboard = element("div", { className: "keyboard" });
  const form = element("form", {}, text, element("button", { textContent: "Envoyer" }), file);
  const start = element("button", { textContent: "/start", type: "button" });
  start.addEventListener("click", () => attempt(() => post(`/sim/users/${person.id}/messages`, { start: "" })));
  form.prepend(start);
  file.addEventListener("change", () => attempt(async () => {
    const body = new FormData();
    body.append("file", file.files[0]);
    await call(`/sim/users/${person.id}/messages`, { method: "POST", body });
    file.value = "";
  }));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (text.value) attempt(() => post(`/sim/users/${person.id}/messages`, { text: text.value })).then(() => { text.value = ""; });
  });
  const title = element("h2", { textContent: `${person.first_name} ` }, element("small", { textContent: [person.id, person.phone].filter(Boolean).join(" · ") }));
  const made = element("section", { className: "column", id: `chat-${person.id}` }, title,
    element("ol", { className: "feed" }), keyboard, form);
  chats.append(made);
  return made;
}

async function drawChat(person) {
  const made = document.querySelector(`#chat-${person.id}`) ?? column(person);
  const seen = await call(`/sim/users/${person.id}/chat`);
  const feed = made.querySelector(".feed");
  const items = seen.messages.map((message) => bubble(person, message));
  const notice = seen.notices.at(-1);
  if (notice?.text) items.push(element("li", { className: "toast", textContent: notice.text }));
  feed.replaceChildren(...items);
  feed.scrollTop = feed.scrollHeight;
  const rows = seen.keyboard.map((row) => element("div", { className: "row" }, ...row.map((each) => {
    const key = element("button", { textContent: each.text });
    const body = each.request_contact ? { contact: true } : { text: each.text };
    key.addEventListener("click", () => attempt(() => post(`/sim/users/${person.id}/messages`, body)));
    return key;
  })));
  made.querySelector(".keyboard").replaceChildren(...rows);
}

async function drawSms() {
  const texts = await call("/sim/sms");
  const failed = new Set(["undelivered", "refused"]);
  document.querySelector("#sms .feed").replaceChildren(...texts.reverse().map((text) => element("li",
    { className: `entry ${text.direction} ${failed.has(text.status) ? "failed" : ""}` },
    element("small", { textContent: `${text.from} → ${text.to} · ${text.status}${text.duplicate ? " · doublon" : ""}\n` }),
    text.text, " ", moment(text.at))));
}

async function drawMail() {
  const mails = await call("/sim/mail");
  document.querySelector("#mail .feed").replaceChildren(...mails.reverse().map((mail) => {
    const links = mail.links.map((link) => element("div", {}, element("a", { href: link, textContent: link })));
    const files = mail.attachments.map((file) => element("div", {}, element("a",
      { href: `/sim/mail/${mail.id}/attachments/${file.id}`, download: file.name, textContent: `📎 ${file.name}` })));
    const body = mail.html
      ? element("iframe", { src: `/sim/mail/${mail.id}/html`, title: mail.subject, loading: "lazy" })
      : element("div", { textContent: mail.text });
    const made = element("li", { className: "entry" },
      element("small", { textContent: `${mail.from} → ${mail.to.join(", ")}${mail.duplicate ? " · doublon" : ""}\n` }),
      element("details", {}, element("summary", { textContent: mail.subject }), body), ...links, ...files, moment(mail.at));
    deepLinks(made);
    return made;
  }));
}

async function drawControls() {
  const [clock, faults] = [await call("/sim/clock"), await call("/sim/faults")];
  const days = (clock.offset / 86400).toLocaleString("fr", { maximumFractionDigits: 2 });
  document.querySelector("#clock output").textContent =
    `${new Date(clock.now * 1000).toLocaleString("fr")}${clock.offset ? ` (+ ${days} j)` : ""}`;
  document.querySelector("#faults .feed").replaceChildren(...faults.map((fault) =>
    element("li", { className: "entry", textContent: `${fault.method} : ${fault.fault} × ${fault.times}` })));
}

async function drawPeople() {
  people = await call("/sim/users");
  const known = new Set(people.map((person) => `chat-${person.id}`));
  for (const each of [...chats.children]) if (!known.has(each.id)) each.remove();
  for (const person of people) await drawChat(person);
}

function onSubmit(selector, path, prepare = (body) => body) {
  document.querySelector(selector).addEventListener("submit", (event) => {
    event.preventDefault();
    const body = Object.fromEntries([...new FormData(event.target, event.submitter)].filter(([, value]) => value));
    attempt(() => post(path, prepare(body)));
  });
}

onSubmit("#new-person", "/sim/users");
onSubmit("#clock", "/sim/clock");
onSubmit("#sms form", "/sim/sms");
onSubmit("#faults form", "/sim/faults");
document.querySelector("#clear-faults").addEventListener("click", () =>
  attempt(() => call("/sim/faults", { method: "DELETE" })));

async function draw(topics) {
  if ("users" in topics) await drawPeople();
  const changed = people.filter((person) => `chat:${person.id}` in topics).map(drawChat);
  if ("sms" in topics) changed.push(drawSms());
  if ("mail" in topics) changed.push(drawMail());
  if ("controls" in topics) changed.push(drawControls());
  await Promise.all(changed);
}

async function follow() {
  let seq = (await call("/sim/changes")).seq;
  await draw({ users: 0, sms: 0, mail: 0, controls: 0 });
  for (;;) {
    try {
      const changed = await call(`/sim/changes?after=${seq}&wait=50`);
      await draw(changed.topics);
      seq = changed.seq;
    } catch {
      // The playground is being restarted: its state outlives it, so wait and go on.
      await new Promise((resolve) => setTimeout(resolve, 1000));
    }
  }
}

attempt(follow);
