#!/usr/bin/env python3
"""Recomputes an answer of Wattprint from itself: every computed step from its inputs, every part of the answer from its steps.

    curl -s localhost:3000/v1/estimates/inference?... | python3 verify.py
    python3 verify.py answer.json ...

Needs nothing but Python 3.9. Ends with 1 and names the step where a number differs by more than 1e-9 of itself. The operations are
those of docs/methodology.md, section 6; a number is (value, down, up): the half-widths of its 90 % interval on the natural logarithm.
"""
import json, math, re, sys

TOLERANCE, Z90 = 1e-9, 1.6448536269514722
exact = lambda value: (value, 0.0, 0.0)
low = lambda n: n[0] * math.exp(-n[1])
high = lambda n: n[0] * math.exp(n[2])


def between(value, least, most):
    return (value, math.log(value / least) if 0 < least < value else 0.0, math.log(most / value) if most > value > 0 else 0.0)


def times(*ns):
    return (math.prod(n[0] for n in ns), math.hypot(*(n[1] for n in ns)), math.hypot(*(n[2] for n in ns)))


def over(a, b):
    return (a[0] / b[0], math.hypot(a[1], b[2]), math.hypot(a[2], b[1]))


def plus(*ns):
    value = sum(n[0] for n in ns)
    if value == 0:
        return exact(0.0)
    widest = between(value, sum(map(low, ns)), sum(map(high, ns)))

    def side(k):
        variance = sum(n[0] ** 2 * math.expm1((n[k] / Z90) ** 2) for n in ns)
        return min(Z90 * math.sqrt(math.log1p(variance / value**2)), widest[k])

    return (value, side(1), side(2))


def minus(a, b):
    value = max(a[0] - b[0], 0.0)
    return between(value, max(low(a) - high(b), value / 100), max(high(a) - low(b), value))


def power(a, b):
    down, up = (a[1], a[2]) if b[0] >= 0 else (a[2], a[1])
    return (a[0] ** b[0], abs(b[0]) * down, abs(b[0]) * up)


def sharing(common, a, b):
    shared = [min(common[k], a[k], b[k]) for k in (1, 2)]
    left = lambda n, k: n[k] ** 2 - shared[k - 1] ** 2  # below a 1e-12th it is rounding
    rest = lambda n: (n[0], *(math.sqrt(left(n, k)) if left(n, k) > 1e-12 * n[k] ** 2 else 0.0 for k in (1, 2)))
    return times((1.0, *shared), plus(rest(a), rest(b)))


FUNCTIONS = {
    "certain": lambda n: exact(n[0]),
    "doubt": lambda n: (1.0, n[1], n[2]),
    "factor-of": lambda n: (1.0, math.log(n[0]), math.log(n[0])),
    "exp-of": lambda n: (1.0, n[0], n[0]),
    "exp-between": lambda down, up: (1.0, down[0], up[0]),
    "ln": lambda n: exact(math.log(n[0])),
    "down-to": lambda n: between(1.0, n[0], 1.0),
    "at-least-doubt-of": lambda a, b: (a[0], max(a[1], b[1]), max(a[2], b[2])),
    "no-less-than": lambda a, b: between(*(max(n, b[0]) for n in (a[0], low(a), high(a)))),
    "sharing": sharing,
    "mean": lambda *ns: between(*(sum(f(n) for n in ns) / len(ns) for f in (lambda n: n[0], low, high))),
    "between": lambda a, b: between(math.sqrt(a[0] * b[0]), a[0], b[0]),
    "min": lambda *ns: exact(min(n[0] for n in ns)),
    "max": lambda *ns: exact(max(n[0] for n in ns)),
    "next-power-of-two": lambda n: exact(2.0 ** max(0, math.ceil(math.log2(n[0]) - 1e-12))),
}


class Formula:
    """Sums of products of powers of steps, numbers, functions and brackets."""

    def __init__(self, text, steps):
        self.words, self.steps = re.findall(r"[(),]|[^\s(),]+", text), steps

    def next_is(self, *words):
        return self.words.pop(0) if self.words and self.words[0] in words else None

    def sum(self):
        terms = [self.product()]
        while self.next_is("+"):
            terms.append(self.product())
        if len(terms) > 1:
            return plus(*terms)
        return minus(terms[0], self.product()) if self.next_is("−") else terms[0]

    def product(self):
        number = self.power()
        while operation := self.next_is("×", "/"):
            number = (times if operation == "×" else over)(number, self.power())
        return number

    def power(self):
        number = self.atom()
        return power(number, self.atom()) if self.next_is("^") else number

    def atom(self):
        word = self.words.pop(0)
        if word == "(":
            number = self.sum()
        elif self.next_is("("):
            arguments = [self.sum()]
            while self.next_is(","):
                arguments.append(self.sum())
            number = FUNCTIONS[word](*arguments)
        else:
            return self.steps[word] if word in self.steps else exact(float(word))
        if not self.next_is(")"):
            raise ValueError("a bracket is not closed")
        return number


def differs(mine, theirs):
    return abs(mine - theirs) > TOLERANCE * max(abs(mine), abs(theirs))


def faults(answer):
    """Every step and part of one estimate that does not follow from the others."""
    steps, found = {}, []
    for step in answer["steps"]:
        name, printed = step["id"], between(step["value"], step["low"], step["high"])
        if not step["low"] <= step["value"] <= step["high"]:
            found.append(f"step {name}: {step['low']} ≤ {step['value']} ≤ {step['high']} does not hold")
        if step["basis"] == "computed":
            mine = Formula(step["formula"], steps).sum()
            for what, number in (("value", mine[0]), ("low", low(mine)), ("high", high(mine))):
                if differs(number, step[what]):
                    found.append(f"step {name}: {what} is {step[what]!r}, but {step['formula']} gives {number!r}")
        if step["basis"] == "model":
            for given, *numbers in re.findall(GIVEN, step["formula"]):
                theirs = steps[given][0], low(steps[given]), high(steps[given])
                if any(number and differs(float(number), one) for number, one in zip(numbers, theirs)):
                    found.append(f"step {name}: it was computed from another {given}")
        if step["basis"] == "request" and not step["low"] == step["value"] == step["high"]:
            found.append(f"step {name}: a number of the request has no interval")
        steps[name] = printed
    by_id = {step["id"]: step for step in answer["steps"]}
    for path, step_id in PARTS.items():
        part = answer
        for key in path.split("."):
            part = part and part.get(key)
        for what in ("value", "low", "high") if part else ():
            if step_id not in by_id or differs(part[what], by_id[step_id][what]):
                found.append(f"{path}: {what} is {part[what]!r}, which is not that of the step {step_id}")
    return found


GIVEN = r"([\w-]+) = ([-+.\deE]+)(?: \[([-+.\deE]+), ([-+.\deE]+)\])?"
PARTS = {
    "energy": "energy",
    "energyParts.accelerators": "energy-accelerators",
    "energyParts.host": "energy-host",
    "energyParts.facility": "energy-facility",
    "carbon.operationalLocationBased": "carbon-location-based",
    "carbon.operationalMarketBased": "carbon-market-based",
    "carbon.operationalMarginal": "carbon-marginal",
    "carbon.direct": "carbon-direct",
    "carbon.upstream": "carbon-upstream",
    "carbon.embodied": "carbon-embodied",
    "carbon.total": "carbon",
    "water.onSite": "water-on-site",
    "water.electricity": "water-electricity",
    "water.total": "water",
    "water.scarcity": "water-scarcity",
    "primaryEnergy": "primary-energy",
    "abioticDepletion": "abiotic-depletion",
    "trainingShare": "training-share",
}


def ratios(comparison):
    """Every ratio of a comparison that is not the variant over the baseline."""
    for variant in comparison["variants"]:
        for name, read in (("energy", lambda one: one["energy"]), ("carbon", lambda one: one["carbon"]["total"]), ("water", lambda one: one["water"]["total"])):
            ratio, (mine, base) = variant["ratio"][name], (read(one)["value"] for one in (variant, comparison["baseline"]))
            if ratio and differs(ratio["value"], mine / base):
                yield f"{variant['name']}: the ratio of {name} is {ratio['value']!r}, but {mine!r} / {base!r} is {mine / base!r}"


def estimates_in(content):
    """Every estimate in an answer: the answer itself, or those of a comparison or a batch."""
    if isinstance(content, dict):
        if "steps" in content:
            yield content
        for inner in content.values():
            yield from estimates_in(inner)
    elif isinstance(content, list):
        for inner in content:
            yield from estimates_in(inner)


if __name__ == "__main__":
    texts = [open(path, encoding="utf-8").read() for path in sys.argv[1:]] or [sys.stdin.read()]
    answers = [json.loads(text) for text in texts]
    estimates = [estimate for answer in answers for estimate in estimates_in(answer)]
    found = [fault for estimate in estimates for fault in faults(estimate)]
    found += [fault for answer in answers if isinstance(answer, dict) and "variants" in answer for fault in ratios(answer)]
    print("\n".join(found) or f"{sum(len(one['steps']) for one in estimates)} steps of {len(estimates)} estimates hold")
    sys.exit(1 if found or not estimates else 0)
