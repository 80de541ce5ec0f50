"""Grades the drag and drop input inside a problem, as scripts know it under `draganddrop`: grade(user_input, correct_answer).

`user_input`: JSON list of {draggable: target} or {draggable: [x, y]}, or an object whose `draggables` is that list; a draggable
placed on another one is {draggable: {target: {parent: …}}}. `correct_answer`: {draggable: place} or a list of groups
{draggables, targets, rule}, rule: exact, anyof or unordered_equal, each also with `+number`. A place is the name of a target,
[x, y] (within 10 pixels) or [[x, y], radius].
"""
import json

_NEAR = 10


def grade(user_input, correct_answer):
    placed = _placed(user_input)
    groups = _groups(correct_answer)
    known = {name for group in groups for name in group["draggables"]}
    if any(name not in known for name, _ in placed):
        return False
    return all(_group_is_right(group, [(name, place) for name, place in placed if name in group["draggables"]]) for group in groups)


def _placed(user_input):
    data = json.loads(user_input) if isinstance(user_input, str) else user_input
    if isinstance(data, dict):
        data = data.get("draggables", [])
    return [(name, _flat(place)) for entry in data for name, place in entry.items()]


def _flat(place):
    """{'t1': {'molecule': 'left'}} → 'left[molecule][t1]': a target upon a draggable upon a target."""
    if not isinstance(place, dict):
        return place
    (target, parent), = place.items()
    trail = "[%s]" % target
    while isinstance(parent, dict):
        (name, parent), = parent.items()
        trail = "[%s]%s" % (name, trail)
    return "%s%s" % (parent, trail)


def _groups(correct_answer):
    if isinstance(correct_answer, dict):
        return [{"draggables": [name], "targets": [place], "rule": "exact"} for name, place in correct_answer.items()]
    return correct_answer


def _group_is_right(group, placed):
    rule, _, number = group["rule"].partition("+")
    names, used = list(group["draggables"]), [name for name, _ in placed]
    if not number:
        names, used = set(names), set(used)
    if sorted(names) != sorted(used):
        return False
    return _RULES[rule](group["targets"], [place for _, place in placed])


def _exact(targets, places):
    return len(targets) == len(places) and all(_same(place, target) for place, target in zip(places, targets))


def _any_of(targets, places):
    return all(any(_same(place, target) for target in targets) for place in places)


def _unordered_equal(targets, places):
    left = list(targets)
    for place in places:
        match = next((index for index, target in enumerate(left) if _same(place, target)), None)
        if match is None:
            return False
        del left[match]
    return not left


_RULES = {"exact": _exact, "anyof": _any_of, "unordered_equal": _unordered_equal}


def _same(place, target):
    if isinstance(target, str) or isinstance(place, str):
        return place == target
    (x, y), radius = target if isinstance(target[0], (list, tuple)) else (target, _NEAR)
    px, py = place[0] if isinstance(place[0], (list, tuple)) else place
    return (px - x) ** 2 + (py - y) ** 2 <= radius**2
