"""What errors say of names that fit nothing, or several things."""

from __future__ import annotations

NAMES: dict[str, tuple[str, str]] = {
    "several": (
        "'{name}' mund të jetë disa gjëra; pyet sërish me një nga këto id, ose emërto vendin:",
        "'{name}' may be several things; ask again with one of these ids, or name the place:",
    ),
    "ask by id": (
        "Pyet sërish me një nga këto id.",
        "Ask again with one of the ids.",
    ),
    "no such page": ("nuk ka faqe të tillë", "there is no such page"),
    "only near": (
        "asgjë nuk quhet pikërisht '{name}'; më e afërta është kjo: pyet me këtë id, nëse është ajo:",
        "nothing is called just '{name}'; the nearest is this: ask with its id if it is meant:",
    ),
    "nothing called": (
        "asgjë nuk njihet me emrin '{name}'",
        "nothing is known by the name '{name}'",
    ),
    "no place called": (
        "asnjë vend nuk njihet me emrin '{name}'",
        "no place is known by the name '{name}'",
    ),
    "read as": ("'{name}' u lexua si {label}", "'{name}' was read as {label}"),
    "no concern called": (
        "asnjë çështje nuk njihet me emrin '{name}'",
        "no concern is known by the name '{name}'",
    ),
    "no step called": (
        "asnjë hap i rrugëve të këtij vendi nuk quhet '{name}'",
        "no step of this place's pathways is called '{name}'",
    ),
    "near steps": ("Më të afërtit: {names}.", "The nearest: {names}."),
    "write the step": (
        "Hapat i jep `ura pathway`; shkruaj fjalët e hapit, numrin ose id-në.",
        "`ura pathway` gives the steps; write a step's words, number or id.",
    ),
    "near concerns": ("Më të afërtat: {names}.", "The nearest: {names}."),
    "near places": ("Më të afërtit: {names}.", "The nearest: {names}."),
    "write the place": (
        "Shkruaj emrin e një bashkie, komune ose qarku.",
        "Write the name of a municipality or county.",
    ),
    "no place in": (
        "'{name}' nuk ka vend te {command}",
        "'{name}' has no place in {command}",
    ),
    "not grouped": (
        "asgjë nuk grupohet sipas '{name}'",
        "nothing is grouped by '{name}'",
    ),
    "it takes": ("Merr: {takes}.", "It takes: {takes}."),
    "needs": ("{command} kërkon edhe: {what}", "{command} needs {what}"),
    "empty name": ("një emër është bosh", "a name is empty"),
    "write the name": (
        "Shkruaj emrin, ose hiqe fare.",
        "Write the name, or leave it out.",
    ),
}
"""Key -> Albanian, English."""
