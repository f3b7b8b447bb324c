"""The catalogue as a person reads it: the families with their products, a page for each, and the order.

Who is new signs up first, and is led to the order from there.
"""

from itertools import groupby

from handlers.chat.journey import Journey
from handlers.chat.screen import Button, Screen
from handlers.chat.visit import Visit
from handlers.order.page import product_page
from services.catalogue import Product
from services.core.errors import Conflict
from services.core.texts import Markup
from services.core.unit import transaction


class Products(Journey):
    """The topic is the product whose page is open."""

    name = "products"
    tidy = False

    async def screen(self, visit: Visit) -> Screen:
        if visit.topic:
            return product_page(visit, visit.suite.catalogue.product(visit.topic))
        families: list[Markup] = []
        rows: list[tuple[Button, ...]] = []
        for family, products in groupby(visit.suite.catalogue.by_family, key=lambda product: product.family):
            offered = [self._button(visit, product) for product in products]
            families.append(visit.t(f"family-{family}"))
            rows += [tuple(offered[start : start + 2]) for start in range(0, len(offered), 2)]
        rows.append((visit.leads("button-home", "home"),))
        return Screen("list", visit.t("products", families=Markup("\n".join(families))), tuple(rows))

    def _button(self, visit: Visit, product: Product) -> Button:
        key = "button-product" if product.available else "button-product-soon"
        return visit.button(key, "show", product.code, name=product.name)

    async def tap(self, visit: Visit, action: str, arg: str) -> None:
        match action:
            case "show":
                visit.go(self.name, topic=arg)
            case "list":
                visit.go(self.name)
            case "order" if visit.account.signed_up_at is None:
                visit.go("signup", topic=arg)
            case "order":
                async with transaction():
                    request = await visit.suite.orders.start(visit.account, arg)
                    await visit.settle("order", request.id)
            case _:
                raise Conflict
