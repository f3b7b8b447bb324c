"""Electronic mail."""

from services.gateways.mail.api import MailTransport
from services.gateways.mail.sender import Attachments, MailSender
from services.gateways.mail.smtp import SmtpTransport

__all__ = ["Attachments", "MailSender", "MailTransport", "SmtpTransport"]
