"""getMe, getChat, getChatMember, getFile, and what the bot says about itself: commands, names, menu button."""

from typing import Any

from playground.telegram.arguments import Arguments
from playground.telegram.bot import Bot
from playground.telegram.errors import BadRequest

DOWNLOAD_LIMIT = 20 * 1024 * 1024
"""A bot can download files of up to 20 MB (Bot API, getFile)."""
UNKNOWN_GIFTS = ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels")
"""AcceptedGiftTypes has no optional field, so every library wants them all."""


def get_me(bot: Bot, arguments: Arguments) -> dict[str, Any]:
    """Bot API, getMe."""
    return {**bot.as_user(), "can_join_groups": False, "can_read_all_group_messages": False,
            "supports_inline_queries": False, "can_connect_to_business": False, "has_main_web_app": False}  # fmt: skip


def get_chat(bot: Bot, arguments: Arguments) -> dict[str, Any]:
    """Bot API, getChat: a ChatFullInfo with its required fields."""
    person = bot.person(arguments)
    gifts = dict.fromkeys(UNKNOWN_GIFTS, False)
    return {**person.as_chat(), "accent_color_id": 0, "max_reaction_count": 11, "accepted_gift_types": gifts}


def get_chat_member(bot: Bot, arguments: Arguments) -> dict[str, Any]:
    """Bot API, getChatMember: in a private chat both are members."""
    person = bot.person(arguments)
    wanted = arguments.integer("user_id")
    if wanted == bot.config.bot_id:
        return {"status": "member", "user": bot.as_user()}
    if wanted != person.id:
        raise BadRequest("PARTICIPANT_ID_INVALID")
    return {"status": "member", "user": person.as_user()}


def get_file(bot: Bot, arguments: Arguments) -> dict[str, Any]:
    """Bot API, getFile."""
    if not arguments.has("file_id"):
        raise BadRequest("file_id not specified")
    file = bot.state.files.get(arguments.text("file_id"))
    if file is None:
        raise BadRequest("wrong file_id or the file is temporarily unavailable")
    if file.size > DOWNLOAD_LIMIT:
        raise BadRequest("file is too big")
    return {
        "file_id": file.file_id,
        "file_unique_id": file.unique_id,
        "file_size": file.size,
        "file_path": file.path,
    }


def _scope(arguments: Arguments) -> str:
    scope = arguments.nested("scope", "BotCommandScope") or {"type": "default"}
    return f"commands:{scope.get('type')}:{scope.get('chat_id', '')}:{arguments.text('language_code')}"


def set_my_commands(bot: Bot, arguments: Arguments) -> bool:
    """Bot API, setMyCommands."""
    commands = arguments.nested("commands", "commands") or []
    for command in commands:
        name = str(command.get("command", "")).removeprefix("/")
        if not 1 <= len(name) <= 32 or not name.replace("_", "a").isalnum() or name != name.lower():
            raise BadRequest("BOT_COMMAND_INVALID")
        if not 1 <= len(str(command.get("description", ""))) <= 256:
            raise BadRequest("BOT_COMMAND_DESCRIPTION_INVALID")
    bot.state.settings.put(_scope(arguments), commands)
    return True


def get_my_commands(bot: Bot, arguments: Arguments) -> list[dict[str, str]]:
    """Bot API, getMyCommands."""
    commands: list[dict[str, str]] = bot.state.settings.get(_scope(arguments), [])
    return commands


def delete_my_commands(bot: Bot, arguments: Arguments) -> bool:
    """Bot API, deleteMyCommands."""
    bot.state.settings.forget(_scope(arguments))
    return True


def set_my_name(bot: Bot, arguments: Arguments) -> bool:
    """Bot API, setMyName."""
    bot.state.settings.put(f"name:{arguments.text('language_code')}", arguments.text("name") or bot.config.bot_name)
    return True


def get_my_name(bot: Bot, arguments: Arguments) -> dict[str, str]:
    """Bot API, getMyName."""
    return {"name": bot.state.settings.get(f"name:{arguments.text('language_code')}", bot.config.bot_name)}


def set_my_description(bot: Bot, arguments: Arguments) -> bool:
    """Bot API, setMyDescription."""
    bot.state.settings.put(f"description:{arguments.text('language_code')}", arguments.text("description"))
    return True


def get_my_description(bot: Bot, arguments: Arguments) -> dict[str, str]:
    """Bot API, getMyDescription."""
    return {"description": bot.state.settings.get(f"description:{arguments.text('language_code')}", "")}


def set_my_short_description(bot: Bot, arguments: Arguments) -> bool:
    """Bot API, setMyShortDescription."""
    bot.state.settings.put(f"short:{arguments.text('language_code')}", arguments.text("short_description"))
    return True


def get_my_short_description(bot: Bot, arguments: Arguments) -> dict[str, str]:
    """Bot API, getMyShortDescription."""
    return {"short_description": bot.state.settings.get(f"short:{arguments.text('language_code')}", "")}


def set_chat_menu_button(bot: Bot, arguments: Arguments) -> bool:
    """Bot API, setChatMenuButton."""
    button = arguments.nested("menu_button", "menu button") or {"type": "default"}
    bot.state.settings.put(f"menu:{arguments.text('chat_id')}", button)
    return True


def get_chat_menu_button(bot: Bot, arguments: Arguments) -> dict[str, Any]:
    """Bot API, getChatMenuButton."""
    button: dict[str, Any] = bot.state.settings.get(f"menu:{arguments.text('chat_id')}", {"type": "commands"})
    return button


def log_out_or_close(bot: Bot, arguments: Arguments) -> bool:
    """Bot API, logOut and close: there is no other server to move to."""
    return True
