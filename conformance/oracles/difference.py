"""How far a live value is from the expected one."""

import numpy as np

# Formulas that are equal over the reals differ by rounding, which these programs amplify a thousandfold at most;
# another formula shows at 1e-3 on the inputs used. The limits are far from both, hence stable.
LIMITS = [1e-13, 1e-11, 1e-9, 1e-6, 1e-4]
AGREES = 1e-9
# A framework may compute some function in binary32 whatever the format that it is asked for.
AGREES_IN_BINARY32 = 1e-6
# A framework without binary64 rounds its inputs too, and the little that is left of 1 - 0.999² to a few digits.
AGREES_WITHOUT_BINARY64 = 1e-4
SMALLEST_NORMAL = 2.0**-1022


def relative(actual, expected, before=0.0):
    """
    The largest difference of two tensors, relative to the larger of the expected value and the value before the step,
    from which it may have come by cancellation. Equal infinities and NaN in the same place differ by 0.
    """
    actual, expected = np.ravel(np.asarray(actual, dtype=float)), np.ravel(np.asarray(expected, dtype=float))
    if actual.shape != expected.shape:
        return np.inf
    same = (actual == expected) | (np.isnan(actual) & np.isnan(expected))
    with np.errstate(all="ignore"):
        scale = np.fmax(np.fmax(np.abs(expected), np.abs(np.ravel(before))), SMALLEST_NORMAL)
        distance = np.abs(actual - expected) / scale
    distance = np.where(same, 0.0, np.where(np.isnan(distance), np.inf, distance))
    return float(distance.max(initial=0.0))


def traced(actual, recorded, before=0.0):
    """
    The relative difference of a tensor from the ideal of a trace. An element differs by 0 where the trace admits NaN
    and it is, or where the acceptance interval is wider than rounding explains and holds it: there even the standard
    does not insist on the ideal (overflow, underflow).
    """
    actual = np.ravel(np.asarray(actual, dtype=float))
    ideal, bounds = numbers(recorded["ideal"]), recorded["ieee"]
    low, high = numbers(bounds["lo"]), numbers(bounds["hi"])
    nan = np.zeros(ideal.shape, dtype=bool)
    nan[bounds.get("nan", [])] = True
    with np.errstate(all="ignore"):
        wide = (high - low > AGREES * np.abs(ideal)) | np.isinf(high - low)
        loose = wide & (actual >= low) & (actual <= high)
    excused = loose | (nan & np.isnan(actual))
    return relative(np.where(excused, 0.0, actual), np.where(excused, 0.0, ideal), before)


def numbers(values):
    """A recorded tensor; non-finite numbers are recorded by name."""
    return np.array([float(value) for value in values], dtype=float)


def within(difference):
    """The smallest limit that holds a difference, or None. Coarse, so that it is the same on every machine."""
    return next((limit for limit in LIMITS if difference < limit), None)


def rounded(difference):
    """A difference too large to be rounding, to two digits."""
    return float(f"{difference:.1e}") if np.isfinite(difference) else "not finite"
