"""What loading and withdrawing say."""

from __future__ import annotations

LOADING: dict[str, tuple[str, str]] = {
    "nothing to load": ("asgjë për të ngarkuar", "nothing to load"),
    "name a file": (
        "Jep një skedar ose dosje, ose --shipped.",
        "Name a file or folder, or --shipped.",
    ),
    "no such file": ("nuk ka skedar të tillë", "there is no such file"),
    "no such path": (
        "nuk ka skedar ose dosje të tillë",
        "there is no such file or folder",
    ),
    "not loadable": ("nuk është skedar që ngarkohet", "is no file that can be loaded"),
    "give endings": (
        "Jep një që mbaron me {endings}.",
        "Give one that ends in {endings}.",
    ),
    "no sheet kind": (
        "{said!r} nuk është lloj fletësh",
        "{said!r} is no kind of sheet",
    ),
    "learned later": (
        "burimi {source!r} u ngarkua më {latest}, pas ditës {day}: kjo nuk do të shihej kurrë",
        "the source {source!r} was loaded for {latest}, after {day}: this would never be seen",
    ),
    "give that day": (
        "Jep --recorded {latest} ose një ditë më pas, ose hiqe fare: atëherë vlen sot.",
        "Give --recorded {latest} or a later day, or leave it out: then it is today.",
    ),
    "learned tomorrow": (
        "{day} është pas ditës së sotme ({today}): Ura nuk mund ta ketë mësuar",
        "{day} is after today ({today}): Ura cannot have learned it",
    ),
    "give a past day": (
        "Jep --recorded {today} ose më herët, ose hiqe fare. Që kur vlen diçka shkruhet te `from`.",
        "Give --recorded {today} or earlier, or leave it out. Since when a thing holds goes into `from`.",
    ),
    "loaded": (
        "skedarë: {files}, thënie: {records:,}; të ndryshuar: {new}, si më parë: {old}",
        "{files} files, {records:,} statements; {new} changed, {old} as before",
    ),
    "new thing": (
        "{file}: {said!r} është i ri, si {key}",
        "{file}: {said!r} is new, as {key}",
    ),
    "new near": (
        "{file}: {said!r} është i ri, si {key}; aty njihet tashmë {near!r} ({other}): nëse "
        "është i njëjti, shkruaj këtë emër ose id",
        "{file}: {said!r} is new, as {key}; known there is {near!r} ({other}): if it is the "
        "same, write that name or id",
    ),
    "new place": (
        "{file}: {said!r} nuk është vend që e njohim; u mor si vend i ri, {key}, me identitet "
        "të pasigurt. Më i afërti që njihet: {near}",
        "{file}: {said!r} is no territory we know; it was taken as a new place, {key}, of "
        "unsure identity. The nearest that is known: {near}",
    ),
    "new place of several": (
        "{file}: {said!r} është emri i disa vendeve; u mor si vend i ri, {key}, me identitet "
        "të pasigurt. Shkruaj id-në e atij që nënkuptohet (`ura find`)",
        "{file}: {said!r} is the name of several territories; it was taken as a new place, "
        "{key}, of unsure identity. Write the id of the one that is meant (`ura find`)",
    ),
    "act by number": (
        "{file}: {said!r} merret si {key}, i vetmi akt i njohur me këtë numër",
        "{file}: {said!r} is taken as {key}, the only known act of that number",
    ),
    "part of itself": (
        "{file}: {place}: 'parent' {said!r} e bën pjesë të vetvetes; kjo lidhje nuk u ngarkua",
        "{file}: {place}: its parent {said!r} makes it a part of itself; this tie is not loaded",
    ),
    "more new": (
        "{file}: dhe {n} gjëra të tjera të reja",
        "{file}: and {n} more new things",
    ),
    "dangling": (
        "u lanë jashtë {n} lidhje, sepse një skaj nuk e thotë asnjë burim; `ura check` i jep",
        "left out, as an end is stated by no source: {n} ties; `ura check` lists them",
    ),
    "points nowhere": (
        "{file}: {place}: {key} nuk e thotë asnjë burim, prandaj lidhja me të u la jashtë; "
        "shkruaj një id që njihet (`ura find`) ose ngarko burimin që e thotë",
        "{file}: {place}: {key} is stated by no source, so the tie to it was left out; write "
        "an id that is known (`ura find`) or load the source that states it",
    ),
    "two holders of two sources": (
        "{file}: {post!r} mbahet këtu nga {here!r}, dhe në të njëjtën kohë nga {other!r} sipas "
        "burimit {source}; jepen të dy: shkruaj deri kur e mbajti i pari, ose tërhiq burimin "
        "që nuk vlen më",
        "{file}: {post!r} is held here by {here!r}, and at the same time by {other!r} in the "
        "source {source}; both are given: write until when the first held it, or withdraw "
        "the source that no longer holds",
    ),
    "two holders": (
        "{file}: {post!r} ka dy mbajtës njëkohësisht: {first!r} (rreshti {row_first}) dhe "
        "{second!r} (rreshti {row_second}); shkruaj te `to` kur mbaroi i pari",
        "{file}: {post!r} has two holders at once: {first!r} (row {row_first}) and "
        "{second!r} (row {row_second}); write in `to` when the first left",
    ),
    "on call already": (
        "{who!r} është tashmë në gatishmëri për këtë në rreshtin {row} ({since} – {until}); "
        "ndrysho orët ose hiq njërin rresht",
        "{who!r} is on call for this already in row {row} ({since} – {until}); "
        "change the hours or take one of the rows away",
    ),
    "two on call": (
        "{file}: {first!r} (rreshti {row_first}) dhe {second!r} (rreshti {row_second}) janë në "
        "gatishmëri njëkohësisht; jepen të dy",
        "{file}: {first!r} (row {row_first}) and {second!r} (row {row_second}) are on call at "
        "once; both are given",
    ),
    "no actor of step": (
        "nuk thotë kush e bën hapin: shkruaj BY me id-në e një posti, organi, institucioni "
        "ose grupi, ose `BY: []` kur burimi nuk e thotë",
        "does not say who takes the step: write BY with the id of a post, body, institution "
        "or group, or `BY: []` where the source does not say it",
    ),
    "step without actor": (
        "{file}: kush e bën hapin {key} nuk thuhet (BY)",
        "{file}: who takes the step {key} is not said (BY)",
    ),
    "no way out": (
        "nuk ka dalje: {ring}; jepi njërit hap një NEXT që del prej qarkut, ose hiqi NEXT-in",
        "has no way out: {ring}; give one of the steps a NEXT that leaves the ring, or take "
        "its NEXT away",
    ),
    "mistake": ("1 gabim", "1 mistake"),
    "mistakes": ("{n} gabime", "{n} mistakes"),
    "more mistakes": ("... dhe {n} të tjera", "... and {n} more"),
    "mend": (
        "Asgjë nuk ndryshoi; ndreqe skedarin dhe ngarkoje sërish.",
        "Nothing was changed; mend the file and load it again.",
    ),
    "files": ("{n} skedarë", "{n} files"),
    "did you mean": ("Mos deshe {near!r}?", "Did you mean {near!r}?"),
    "allowed": ("Lejohen: {names}.", "Allowed: {names}."),
    "in all": ("({n} gjithsej)", "({n} in all)"),
    "no source": (
        "asnjë burim {source!r} nuk është ngarkuar",
        "no source {source!r} is loaded",
    ),
    "see sources": ("Shihi burimet: ura sources.", "See them: ura sources."),
    "several sources": (
        "{source!r} është skedari i disa burimeve",
        "{source!r} is the file of several sources",
    ),
    "withdrawn already": (
        "burimi {source!r} është tërhequr tashmë, më {day}",
        "the source {source!r} was withdrawn already, on {day}",
    ),
    "load again": (
        "Për ta kthyer, ngarkoje sërish: ura load {file}.",
        "To have it back, load it again: ura load {file}.",
    ),
}
"""Key -> Albanian, English."""
