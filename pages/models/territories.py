"""Countries chosen by name, from a list with a field that finds them."""

from typing import Any

from django import forms

from entitlements.choices import territories


class TerritoryPicker(forms.CheckboxSelectMultiple):
    """Countries by name, with a field that finds them; `noun` is what one of them is called."""

    template_name = "pages/territory_picker.html"

    def __init__(self, *args: Any, noun: str = "territory", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.noun = noun

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        return {**super().get_context(name, value, attrs), "noun": self.noun}


class TerritoriesField(forms.MultipleChoiceField):
    widget = TerritoryPicker
    default_error_messages = {"invalid_choice": "“%(value)s” is no territory we know."}

    def __init__(self, **kwargs: Any) -> None:
        names = [(code, f"{name} ({code})") for code, name in territories().items()]
        super().__init__(choices=names, **kwargs)
