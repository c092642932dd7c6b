"""The formula language of spec/README.md, section 2, read over reals of 50 digits. Written from the prose alone.

A value is a list with one entry for each parameter: an array of `mpf`, or a host scalar, condition or list.
"""

import ast
import functools
import math
import re

import jax
import mpmath
import numpy as np

mp = mpmath.mp.clone()
mp.dps = 50

TOKEN = re.compile(r"(?P<number>\d+\.?\d*(?:[eE][+-]?\d+)?)|(?P<name>[A-Za-z][A-Za-z0-9]*)|(?P<other>.)", re.S)
EXPONENT = re.compile(r"\^")


class FormulaError(Exception):
    """A formula that this evaluator cannot read."""


@functools.cache
def parse(text):
    """The syntax tree of a formula. Names gain an underscore, since `if` and `lambda` are words of Python."""
    mangled = "".join(
        match["number"] or (match["name"] + "_" if match["name"] else EXPONENT.sub("**", match["other"]))
        for match in TOKEN.finditer(text)
    )
    try:
        return ast.parse(mangled, mode="eval").body
    except SyntaxError as error:
        raise FormulaError(f"cannot read {text!r}: {error.msg}") from error


def elementwise(function):
    """Lifts a function of numbers to arrays of numbers, with broadcasting."""
    lifted = np.frompyfunc(function, function.__code__.co_argcount, 1)
    return lambda *values: lifted(*values)


def reduction(function):
    """Lifts a function of a flat list to an array; an operation that keeps no axis."""
    return lambda value: function(np.ravel(np.asarray(value, dtype=object)))


def pick_nan(function):
    """`min` and `max` are NaN if an operand is."""
    return lambda x, y: mp.nan if mp.isnan(x) or mp.isnan(y) else function(x, y)


def number(x):
    """A host scalar as an exact real."""
    return x if isinstance(x, mp.mpf) else mp.mpf(x)


def total(values):
    return mp.fsum(values)


def sign(x):
    return mp.sign(x)


def permutation(count, seed, epoch):
    """The shuffle of JAX, from which draws are taken too."""
    key = jax.random.fold_in(jax.random.key(seed), epoch)
    return [int(index) for index in jax.random.permutation(key, count)]


def random_integers(count, seed, epoch):
    """Of two words of random bits the 64-bit integer modulo the count; the low word alone where JAX drops the high one."""
    high, low = jax.random.split(jax.random.fold_in(jax.random.key(seed), epoch))
    words = zip(*(jax.random.bits(key, (count,), "uint32").tolist() for key in (high, low)), strict=True)
    return [((above << 32 if count <= 2**16 else 0) + below) % count for above, below in words]


def modulo(x, y):
    return x - y * mp.floor(x / y)


def cycles_done(step, first, ratio):
    """How many cycles are over, each longer than the one before by a ratio."""
    if ratio == 1:
        return mp.floor(step / first)
    count, end, length = 0, first, first
    while end <= step:
        count, length = count + 1, length * ratio
        end += length
    return mp.mpf(count)


def power(x, y):
    return x**y


ELEMENTWISE = {
    "sqrt": lambda x: mp.sqrt(x) if x >= 0 else mp.nan,
    "cbrt": lambda x: mp.sign(x) * mp.cbrt(abs(x)),
    "abs": lambda x: abs(x),
    "sign": lambda x: sign(x),
    "exp": lambda x: mp.exp(x),
    "log": lambda x: mp.log(x) if x > 0 else (-mp.inf if x == 0 else mp.nan),
    "log1p": lambda x: mp.log(1 + x),
    "tanh": lambda x: mp.tanh(x),
    "cos": lambda x: mp.cos(x),
    "floor": lambda x: mp.floor(x),
    "ceil": lambda x: mp.ceil(x),
    "min": lambda x, y: pick_nan(min)(x, y),
    "max": lambda x, y: pick_nan(max)(x, y),
    "clamp": lambda x, low, high: pick_nan(min)(pick_nan(max)(x, low), high),
    "where": lambda mask, a, b: a if mask else b,
    "modulo": lambda x, y: modulo(x, y),
}

PER_PARAMETER = {
    "sum": reduction(total),
    "mean": reduction(lambda values: total(values) / len(values)),
    "norm": reduction(lambda values: mp.sqrt(total(values**2))),
    "maxAbs": reduction(lambda values: max(abs(values), default=mp.mpf(0))),
    "dot": lambda x, y: total(np.ravel(x) * np.ravel(y)),
    "matmul": lambda x, y: x @ y,
    "transpose": lambda x: x.T,
    "rowMean": lambda x: np.mean(x, axis=1, keepdims=True),
    "rowCount": lambda x: mp.mpf(x.shape[0]),
    "columnCount": lambda x: mp.mpf(x.shape[1]),
    "columnMean": lambda x: np.mean(x, axis=0, keepdims=True),
    "at": lambda values, index: number(values[int(index)]),
    "randomIntegers": lambda count, seed, epoch: random_integers(int(count), int(seed), int(epoch)),
    "permutation": lambda count, seed, epoch: permutation(int(count), int(seed), int(epoch)),
    "length": lambda values: mp.mpf(len(values)),
    "increasing": lambda values: all(a < b for a, b in zip(values, values[1:])),
    "bisectLeft": lambda values, x: mp.mpf(sum(value < x for value in values)),
    "bisectRight": lambda values, x: mp.mpf(sum(value <= x for value in values)),
    "pi": lambda: +mp.pi,
    "product": lambda values, count: mp.fprod(values[: int(count)]),
    "cyclesDone": lambda step, first, ratio: cycles_done(step, first, ratio),
    **{name: elementwise(function) for name, function in ELEMENTWISE.items()},
}

ACROSS_PARAMETERS = {
    "globalSum": lambda values: total(total(np.ravel(value)) for value in values),
    "globalNorm": lambda values: mp.sqrt(total(total(np.ravel(value) ** 2) for value in values)),
}

BINARY = {
    ast.Add: lambda a, b: a + b,
    ast.Sub: lambda a, b: a - b,
    ast.Mult: lambda a, b: a * b,
    ast.Div: elementwise(lambda a, b: divide(a, b)),
    ast.Pow: elementwise(lambda a, b: power(a, b)),
}

COMPARISON = {
    ast.Lt: lambda a, b: a < b,
    ast.LtE: lambda a, b: a <= b,
    ast.Gt: lambda a, b: a > b,
    ast.GtE: lambda a, b: a >= b,
    ast.Eq: lambda a, b: a == b,
    ast.NotEq: lambda a, b: a != b,
}


def divide(a, b):
    """Division as IEEE 754 extends it: 0/0 is NaN, x/0 an infinity."""
    if b != 0 or mp.isnan(a):
        return a / b
    return mp.nan if a == 0 else mp.sign(a) * mp.inf


def evaluate(node, scopes):
    """The values of a syntax tree in the scopes of the parameters."""
    count = len(scopes)
    match node:
        case ast.Constant():
            return [mp.mpf(float(node.value))] * count
        case ast.Name():
            return [lookup(scope, node.id[:-1]) for scope in scopes]
        case ast.UnaryOp(op=ast.USub()):
            return [-value for value in evaluate(node.operand, scopes)]
        case ast.BinOp():
            operation = BINARY[type(node.op)]
            pairs = zip(evaluate(node.left, scopes), evaluate(node.right, scopes))
            return [operation(a, b) for a, b in pairs]
        case ast.Compare(ops=[op], comparators=[right]):
            pairs = zip(evaluate(node.left, scopes), evaluate(right, scopes))
            return [COMPARISON[type(op)](a, b) for a, b in pairs]
        case ast.Call():
            return call(node.func.id[:-1], node.args, scopes)
    raise FormulaError(f"no reading of {ast.dump(node)}")


def call(name, arguments, scopes):
    if name == "if":
        condition, consequent, alternative = arguments
        chosen = evaluate(condition, scopes)
        return [evaluate(consequent if yes else alternative, [scope])[0] for yes, scope in zip(chosen, scopes)]
    values = [evaluate(argument, scopes) for argument in arguments]
    if name in ACROSS_PARAMETERS:
        return [ACROSS_PARAMETERS[name](*values)] * len(scopes)
    if name not in PER_PARAMETER:
        raise FormulaError(f"no operation {name}")
    function = PER_PARAMETER[name]
    return [function(*row) for row in zip(*values)] if values else [function()] * len(scopes)


def lookup(scope, name):
    if name not in scope:
        raise FormulaError(f"no name {name}")
    value = scope[name]
    return value if isinstance(value, (np.ndarray, list, bool, str)) else number(value)


def tensor(values, shape):
    """Numbers in row-major order as an array of exact reals."""
    array = np.empty(math.prod(shape), dtype=object)
    array[:] = [mp.mpf(float(value)) for value in np.ravel(values)]
    return array.reshape(shape)
