"""Whether people who do not see, or do not use a mouse, get along with our own markup.

Only what is ours is looked at: whatever has a class of ours. The frame around it, the form fields
and the tables are Wagtail's, are tested there, and change with each of its versions.
"""

from dataclasses import dataclass, field

from playwright.sync_api import Page

OURS = "[class^='sr-'], [class*=' sr-']"
# What is folded away or below another tab is not looked at by the program either.
_RUN = """async (selector) => {
    const found = [...document.querySelectorAll(selector)]
        .filter((element) => element.checkVisibility());
    if (!found.length) return {looked: 0, wrong: []};
    const answer = await axe.run({include: found}, {resultTypes: ["violations"]});
    return {looked: found.length, wrong: answer.violations.flatMap((rule) =>
        rule.nodes.map((node) => `${rule.id}: ${node.html.slice(0, 300)}`))};
}"""


@dataclass
class Audit:
    """Looks at screens one after another; `wrong` is by the name of the screen."""

    program: str
    looked: dict[str, int] = field(default_factory=dict)
    wrong: dict[str, list[str]] = field(default_factory=dict)

    def look(self, page: Page, screen: str) -> None:
        page.evaluate(self.program)
        answer = page.evaluate(_RUN, OURS)
        self.looked[screen] = answer["looked"]
        if answer["wrong"]:
            self.wrong[screen] = answer["wrong"]
