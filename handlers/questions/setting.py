"""The holder proves a document number, then sets three questions, one thing at a time."""

from handlers.chat.journey import Journey
from handlers.chat.screen import Screen, Secret, Typed, column
from handlers.chat.visit import Visit
from models import SecurityAnswers
from services.core.errors import Conflict, Invalid
from services.identity.answers import PROPOSED
from services.links import LinkPurpose


class SetQuestions(Journey):
    name = "questions"

    async def screen(self, visit: Visit) -> Screen:
        answers = await visit.suite.questions.of(visit.account, visit.subject_id)
        about = visit.suite.notices.about(answers.request, visit.account.locale)
        if answers.set_at:
            home = visit.leads("button-home", "home")
            return Screen("done", visit.t("questions-done", **about), column(home))
        over = await visit.suite.links.over_since(LinkPurpose.QUESTIONS, answers.request_id)
        if over:
            text = visit.blocked("error-link-expired", answers.request, purpose=LinkPurpose.QUESTIONS, at=over)
            return Screen("over", text, column(visit.leads("button-home", "home")))
        if not answers.document_checked_at:
            barred = await visit.suite.questions.barred(visit.account, answers)
            if barred:
                text = visit.blocked(barred, answers.request)
                return Screen("blocked", text, column(visit.leads("button-home", "home")))
            text = visit.t("questions-document", **about)
            asked = visit.secret("secret-document-number", Typed.TEXT)
            return Screen("document", text, column(visit.leads("button-cancel", "home")), asked)
        return self._choosing(visit, answers)

    def _choosing(self, visit: Visit, answers: SecurityAnswers) -> Screen:
        entries = visit.suite.questions.draft(answers)
        ways = (visit.button("button-back", "back"), visit.leads("button-cancel", "home"))
        answered = [entry for entry in entries if entry["answer"]]
        count = len(answered)
        if entries and not entries[-1]["answer"]:
            question = visit.suite.questions.wording(entries[-1], visit.account.locale)
            text = visit.t("questions-answer", step=count + 1, question=question)
            return Screen(f"answer-{count}-{question}", text, (ways,), Secret(question, Typed.HIDDEN))
        if count == 3:
            lines = [visit.suite.questions.wording(entry, visit.account.locale) for entry in entries]
            text = visit.t("questions-confirm", first=lines[0], second=lines[1], third=lines[2])
            sure = visit.button("button-questions-confirm", "confirm")
            again = visit.button("button-questions-restart", "restart")
            return Screen("confirm", text, (*column(sure, again), ways))
        if count == 2:
            asked = visit.secret("secret-own-question", Typed.TEXT)
            return Screen("own", visit.t("questions-own"), (ways,), asked)
        chosen = {entry["question"] for entry in entries}
        buttons = [visit.button(key, "pick", key) for key in PROPOSED if key not in chosen]
        return Screen(f"pick-{count}", visit.t("questions-pick", step=count + 1), (*column(*buttons), ways))

    async def tap(self, visit: Visit, action: str, arg: str) -> None:
        questions = visit.suite.questions
        answers = await questions.of(visit.account, visit.subject_id)
        match action:
            case "pick":
                await questions.pick(answers, arg)
            case "back":
                await questions.back(answers)
            case "restart":
                await questions.restart(answers)
            case "confirm":
                await questions.confirm(visit.account, answers)
            case _:
                raise Conflict

    async def text(self, visit: Visit, text: str) -> None:
        questions = visit.suite.questions
        answers = await questions.of(visit.account, visit.subject_id)
        if answers.set_at:
            raise Invalid("error-button-expected")
        if not answers.document_checked_at:
            await questions.prove_document(visit.account, answers, text)
            return
        entries = questions.draft(answers)
        expecting = (entries and not entries[-1]["answer"]) or len(entries) == 2
        if not expecting:
            raise Invalid("error-button-expected")
        await questions.type_text(visit.account, answers, text)
