"""The little of numpy that graders use on single numbers and on lists, and nothing that would need arrays.

Whatever is not here raises ModuleNotFoundError for numpy, so that a script is reported instead of graded wrong.
As in numpy, a number outside a function's domain gives nan or an infinity and no error.
"""
import math as _math

pi, e, inf, nan = _math.pi, _math.e, _math.inf, _math.nan


def __getattr__(name):
    if name.startswith("__") and name != "__all__":
        raise AttributeError(name)
    raise ModuleNotFoundError("numpy.%s is not given" % name, name="numpy")


def _of_numbers(function, outside):
    def applied(x):
        if not isinstance(x, (int, float)):
            __getattr__("array")
        try:
            return function(float(x))
        except ValueError:
            return outside(x)
        except OverflowError:
            return inf

    return applied


def _always_nan(x):
    return nan


def _logarithm(x):
    return -inf if x == 0 else nan


sqrt, exp = _of_numbers(_math.sqrt, _always_nan), _of_numbers(_math.exp, _always_nan)
log, log2, log10 = (_of_numbers(one, _logarithm) for one in (_math.log, _math.log2, _math.log10))
sin, cos, tan = (_of_numbers(one, _always_nan) for one in (_math.sin, _math.cos, _math.tan))
arcsin, arccos, arctan = (_of_numbers(one, _always_nan) for one in (_math.asin, _math.acos, _math.atan))
sinh, cosh, tanh = (_of_numbers(one, _always_nan) for one in (_math.sinh, _math.cosh, _math.tanh))
radians = deg2rad = _of_numbers(_math.radians, _always_nan)
degrees = rad2deg = _of_numbers(_math.degrees, _always_nan)
isnan, isinf, isfinite = (_of_numbers(one, _always_nan) for one in (_math.isnan, _math.isinf, _math.isfinite))
floor = _of_numbers(lambda x: float(_math.floor(x)) if _math.isfinite(x) else x, _always_nan)
ceil = _of_numbers(lambda x: float(_math.ceil(x)) if _math.isfinite(x) else x, _always_nan)


def _list(values):
    flat = [values] if isinstance(values, (int, float)) else list(values)
    if not all(isinstance(one, (int, float)) for one in flat):
        __getattr__("array")
    return [float(one) for one in flat]


def mean(values):
    flat = _list(values)
    return sum(flat) / len(flat) if flat else nan


average = mean


def median(values):
    flat = sorted(_list(values))
    if not flat or any(_math.isnan(one) for one in flat):
        return nan
    middle = len(flat) // 2
    return flat[middle] if len(flat) % 2 else (flat[middle - 1] + flat[middle]) / 2


def var(values):
    flat = _list(values)
    return mean([(one - mean(flat)) ** 2 for one in flat])


def std(values):
    return sqrt(var(values))
