"""Chemical expressions and equations, as scripts know them under `chemcalc`.

An expression is a sum of terms: factor, groups with subscripts, charge, state: `2H2O(l)`, `1/2O2`, `SO4^2-`, `Fe(OH)3`.
Order of terms does not matter; order of elements within a formula does.
"""
import re
from fractions import Fraction

_ELEMENTS = set(
    "H He Li Be B C N O F Ne Na Mg Al Si P S Cl Ar K Ca Sc Ti V Cr Mn Fe Co Ni Cu Zn Ga Ge As Se Br Kr Rb Sr Y Zr Nb Mo Tc Ru Rh Pd Ag Cd In Sn "
    "Sb Te I Xe Cs Ba La Ce Pr Nd Pm Sm Eu Gd Tb Dy Ho Er Tm Yb Lu Hf Ta W Re Os Ir Pt Au Hg Tl Pb Bi Po At Rn Fr Ra Ac Th Pa U Np Pu Am Cm Bk Cf "
    "Es Fm Md No Lr Rf Db Sg Bh Hs Mt Ds Rg Cn Nh Fl Mc Lv Ts Og Uut Uuq Uup Uuh Uus Uuo D T e".split()
)
_TERM = re.compile(r"(\d+(?:/\d+)?)?\s*([A-Za-z0-9()\[\]{}]*?)(?:\^(\d*)([+-])|\^\((\d*)([+-])\))?(\((?:s|l|g|aq)\))?$")
_ARROWS = ("<->", "->")


class ParseException(Exception):
    pass


def divide_chemical_expression(s1, s2, ignore_state=False):
    """The factor x for which s1 is x times s2, as a Fraction; False if they are not the same substances or cannot be read."""
    try:
        first, second = _amounts(s1, ignore_state), _amounts(s2, ignore_state)
    except ParseException:
        return False
    if first.keys() != second.keys():
        return False
    ratios = {first[substance] / second[substance] for substance in first}
    return ratios.pop() if len(ratios) == 1 else False


def compare_chemical_expression(s1, s2, ignore_state=False):
    """Whether both are the same substances in the same amounts."""
    return divide_chemical_expression(s1, s2, ignore_state) == 1


def chemical_equations_equal(eq1, eq2, exact=False):
    """Whether both equations say the same; unless `exact`, up to one common factor. False if one cannot be read."""
    first, second = _sides(eq1), _sides(eq2)
    if first is None or second is None or first[1] != second[1]:
        return False
    left = divide_chemical_expression(first[0], second[0])
    right = divide_chemical_expression(first[2], second[2])
    if not left or not right or left != right:
        return False
    return left == 1 if exact else True


def _sides(equation):
    equation = equation.replace("\u2192", "->").replace("\u2194", "<->").replace("\u21cc", "<->")
    for arrow in _ARROWS:
        parts = equation.split(arrow)
        if len(parts) == 2:
            return parts[0], arrow, parts[1]
        if len(parts) > 2:
            return None
    return None


def _amounts(text, ignore_state):
    """Substance → Fraction."""
    amounts = {}
    for term in _terms(text.replace("\u2212", "-").replace("\u207a", "^+").replace("\u207b", "^-")):
        factor, substance = _term(term, ignore_state)
        amounts[substance] = amounts.get(substance, 0) + factor
    return amounts


def _terms(text):
    """Cut at each `+` that is not the sign of a charge."""
    terms, term = [], ""
    for at, character in enumerate(text):
        if character == "+" and not re.search(r"\^\(?\d*$", text[:at].rstrip() if text[at - 1 : at] == "^" else text[:at]):
            terms.append(term)
            term = ""
        else:
            term += character
    return [*terms, term]


def _term(term, ignore_state):
    match = _TERM.match(term.strip())
    if match is None or not match.group(2):
        raise ParseException("cannot read %r" % term)
    factor, formula, size, sign, size2, sign2, state = match.groups()
    sign, size = sign or sign2, size or size2 or "1"
    if factor and (Fraction(factor) if "/0" not in factor else 0) == 0:
        raise ParseException("a factor of nothing")
    _check_formula(formula)
    charge = sign + size if sign else ""
    return Fraction(factor or 1), (_normal(formula), charge, "" if ignore_state else state or "")


def _check_formula(formula):
    at, open_groups = 0, []
    closing = {")": "(", "]": "[", "}": "{"}
    while at < len(formula):
        match = _symbol(formula, at)
        if match in "([{":
            open_groups.append(match)
        elif match in closing:
            if not open_groups or open_groups.pop() != closing[match]:
                raise ParseException("brackets of %r do not match" % formula)
        at += len(match)
        while at < len(formula) and formula[at].isdigit():
            at += 1
    if open_groups:
        raise ParseException("brackets of %r do not match" % formula)


def _symbol(formula, at):
    if formula[at] in "()[]{}":
        return formula[at]
    for length in (3, 2, 1):
        if formula[at : at + length] in _ELEMENTS and len(formula[at : at + length]) == length:
            return formula[at : at + length]
    raise ParseException("%r is no element" % formula[at : at + 2])


def _normal(formula):
    """A subscript of 1 is no subscript."""
    return re.sub(r"(?<=[A-Za-z)\]}])1(?!\d)", "", formula)
