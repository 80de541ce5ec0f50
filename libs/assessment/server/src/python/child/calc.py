"""The calculator that scripts know as `calc`: evaluator(variables, functions, text, case_sensitive=False).

Sums of products of parallels of powers; `^` is right-associative and binds tighter than a leading minus; `%` is a suffix.
Nothing is ever handed to Python's own eval.
"""
import cmath
import math
import re

_TOKEN = re.compile(r"\s*(?:((?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?%?)|([A-Za-z][A-Za-z0-9_]*'*)|(\|\||[-+*/^()]))")
_MOST_NODES = 2000


class UndefinedVariable(Exception):
    pass


class UnmatchedParenthesis(Exception):
    pass


class ParseException(Exception):
    pass


def _real(value):
    return value.real if isinstance(value, complex) and value.imag == 0 else value


def _of(real, general, within=lambda x: True):
    """The real function where it is defined, its complex extension elsewhere."""

    def function(x):
        return _real(general(x)) if isinstance(x, complex) or not within(x) else real(x)

    return function


def _arccot(x):
    half = math.pi / 2
    return (-half if complex(x).real < 0 else half) - _atan(x)


_unit = lambda x: -1 <= x <= 1
_sin, _cos, _tan = _of(math.sin, cmath.sin), _of(math.cos, cmath.cos), _of(math.tan, cmath.tan)
_acos, _asin, _atan = _of(math.acos, cmath.acos, _unit), _of(math.asin, cmath.asin, _unit), _of(math.atan, cmath.atan)
_sinh, _cosh, _tanh = _of(math.sinh, cmath.sinh), _of(math.cosh, cmath.cosh), _of(math.tanh, cmath.tanh)
_asinh, _acosh = _of(math.asinh, cmath.asinh), _of(math.acosh, cmath.acosh, lambda x: x >= 1)
_atanh = _of(math.atanh, cmath.atanh, lambda x: -1 < x < 1)
_positive = lambda x: x > 0

DEFAULT_FUNCTIONS = {
    "sin": _sin, "cos": _cos, "tan": _tan, "sec": lambda x: 1 / _cos(x), "csc": lambda x: 1 / _sin(x), "cot": lambda x: 1 / _tan(x),
    "sqrt": _of(math.sqrt, cmath.sqrt, lambda x: x >= 0), "log10": _of(math.log10, cmath.log10, _positive),
    "log2": _of(math.log2, lambda x: cmath.log(x, 2), _positive), "ln": _of(math.log, cmath.log, _positive), "exp": _of(math.exp, cmath.exp),
    "arccos": _acos, "arcsin": _asin, "arctan": _atan, "arcsec": lambda x: _acos(1 / x), "arccsc": lambda x: _asin(1 / x), "arccot": _arccot,
    "abs": abs, "fact": math.factorial, "factorial": math.factorial, "sinh": _sinh, "cosh": _cosh, "tanh": _tanh,
    "sech": lambda x: 1 / _cosh(x), "csch": lambda x: 1 / _sinh(x), "coth": lambda x: 1 / _tanh(x), "arcsinh": _asinh, "arccosh": _acosh,
    "arctanh": _atanh, "arcsech": lambda x: _acosh(1 / x), "arccsch": lambda x: _asinh(1 / x), "arccoth": lambda x: _atanh(1 / x),
}
DEFAULT_VARIABLES = {"i": 1j, "j": 1j, "e": math.e, "pi": math.pi}


def evaluator(variables, unary_functions, math_expr, case_sensitive=False):
    """The value of the expression; NaN for an empty one. Raises UndefinedVariable, UnmatchedParenthesis or ParseException."""
    if not math_expr.strip():
        return float("nan")
    _check_parentheses(math_expr)
    fold = (lambda name: name) if case_sensitive else str.lower
    known = {fold(name): value for name, value in {**DEFAULT_VARIABLES, **variables}.items()}
    functions = {fold(name): value for name, value in {**DEFAULT_FUNCTIONS, **unary_functions}.items()}
    return _Reader(_tokens(math_expr), known, functions, fold).whole()


def _check_parentheses(text):
    depth = 0
    for character in text:
        depth += {"(": 1, ")": -1}.get(character, 0)
        if depth < 0:
            raise UnmatchedParenthesis("a closing parenthesis has no opening one")
    if depth:
        raise UnmatchedParenthesis("%d parentheses are never closed" % depth)


def _tokens(text):
    tokens, at, text = [], 0, text.rstrip()
    while at < len(text):
        match = _TOKEN.match(text, at)
        if match is None:
            raise ParseException("cannot read %r" % text[at : at + 20])
        tokens.append(match.groups())
        at = match.end()
    if len(tokens) > _MOST_NODES:
        raise ParseException("the expression is too long")
    return tokens


class _Reader:
    def __init__(self, tokens, variables, functions, fold):
        self.tokens, self.at = tokens, 0
        self.variables, self.functions, self.fold = variables, functions, fold

    def whole(self):
        value = self.sum()
        if self.at < len(self.tokens):
            raise ParseException("something follows the expression")
        return value

    def sign(self, *signs):
        if self.at < len(self.tokens) and self.tokens[self.at][2] in signs:
            self.at += 1
            return self.tokens[self.at - 1][2]
        return None

    def sum(self):
        first = self.sign("+", "-")
        total = -self.product() if first == "-" else self.product()
        while operator := self.sign("+", "-"):
            total = total + self.product() if operator == "+" else total - self.product()
        return total

    def product(self):
        value = self.parallel()
        while operator := self.sign("*", "/"):
            value = value * self.parallel() if operator == "*" else value / self.parallel()
        return value

    def parallel(self):
        values = [self.power()]
        while self.sign("||"):
            values.append(self.power())
        if len(values) == 1:
            return values[0]
        return float("nan") if 0 in values else 1.0 / sum(1.0 / value for value in values)

    def power(self):
        base = self.atom()
        return base ** self.power() if self.sign("^") else base

    def atom(self):
        if signed := self.sign("+", "-"):
            return -self.atom() if signed == "-" else self.atom()
        if self.sign("("):
            return self.closed()
        if self.at >= len(self.tokens):
            raise ParseException("the expression ends too early")
        number, name, _ = self.tokens[self.at]
        self.at += 1
        if number:
            return _number(number)
        if name is None:
            raise ParseException("an operand is missing")
        return self.call(name) if self.sign("(") else self.named(name, self.variables, "variable")

    def call(self, name):
        return self.named(name, self.functions, "function")(self.closed())

    def closed(self):
        value = self.sum()
        if not self.sign(")"):
            raise ParseException("a parenthesis is not closed")
        return value

    def named(self, name, among, what):
        if self.fold(name) not in among:
            raise UndefinedVariable("Invalid Input: %s not permitted in answer as a %s" % (name, what))
        return among[self.fold(name)]


def _number(text):
    if text.endswith("%"):
        return float(text[:-1]) * 0.01
    return int(text) if text.isdigit() else float(text)
