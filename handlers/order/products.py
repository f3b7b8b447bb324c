"""The catalogue as a person reads it; a product that comes later is shown as such."""

from handlers.chat.journey import Journey
from handlers.chat.screen import Screen, column
from handlers.chat.visit import Visit
from services.core.errors import Conflict
from services.core.unit import transaction


class Products(Journey):
    name = "products"
    tidy = False

    async def screen(self, visit: Visit) -> Screen:
        catalogue = visit.suite.catalogue
        buttons = [
            visit.button(
                "button-product" if product.available else "button-product-soon",
                "pick",
                product.code,
                name=product.name,
            )
            for product in sorted(catalogue.products, key=lambda product: not product.available)
        ]
        return Screen("list", visit.t("products"), column(*buttons, visit.leads("button-home", "home")))

    async def tap(self, visit: Visit, action: str, arg: str) -> None:
        if action != "pick":
            raise Conflict
        async with transaction():
            request = await visit.suite.orders.start(visit.account, arg)
            await visit.settle("order", request.id)
