"""What is said over HTTP of parameters, and of a server that cannot answer."""

from __future__ import annotations

HTTP: dict[str, tuple[str, str]] = {
    "not as taken": (
        "kjo adresë nuk i pranon kështu: {names}",
        "not as this route takes it: {names}",
    ),
    "parameter needed": ("duhet dhënë", "is needed"),
    "parameter empty": ("është bosh", "is empty"),
    "parameter too long": (
        "ka më shumë se {max_length} shkronja",
        "has more than {max_length} letters",
    ),
    "parameter too often": (
        "është dhënë më shumë se {max_length} herë",
        "is given more than {max_length} times",
    ),
    "parameter no whole number": ("nuk është numër i plotë", "is no whole number"),
    "parameter no number": ("nuk është numër", "is no number"),
    "parameter too small": ("është më i vogël se {ge}", "is less than {ge}"),
    "parameter too big": ("është më i madh se {le}", "is more than {le}"),
    "parameter no choice": (
        "nuk është asnjë nga fjalët e lejuara: {told}",
        "is none of the words that are allowed: {told}",
    ),
    "no such parameter": ("nuk ka parametër të tillë", "there is no such parameter"),
    "parameter near": ("; mos deshe {near}?", "; did you mean {near}?"),
    "parameters taken": (" Merr: {names}.", " It takes: {names}."),
    "server overloaded": (
        "shumë pyetje janë në pritje",
        "too many questions are waiting",
    ),
    "server closing": (
        "serveri nuk merr më pyetje",
        "the server takes no more questions",
    ),
    "server store-busy": (
        "të dhënat po shkruhen",
        "the data are being written",
    ),
    "server store-missing": (
        "serveri nuk ka ende të dhëna",
        "the server has no data yet",
    ),
    "server store-unreachable": (
        "të dhënat nuk arrihen",
        "the data cannot be reached",
    ),
    "server store-overloaded": (
        "përgjigjja kërkoi tepër kujtesë",
        "the answer took too much memory",
    ),
    "server timeout": (
        "përgjigjja zgjati tepër",
        "the answer took too long",
    ),
    "server store": ("të dhënat nuk lexohen", "the data cannot be read"),
    "ask in a moment": ("Pyet sërish pas pak.", "Ask again in a moment."),
    "ask later": ("Pyet sërish më vonë.", "Ask again later."),
    "ask a server for less": (
        "Pyet për më pak: një vend, një lloj.",
        "Ask for less: a place, a type.",
    ),
    "see the server's log": (
        "Kush e mban serverin e gjen arsyen në regjistrin e tij.",
        "Whoever runs the server finds why in its log.",
    ),
}
