"""From hyperparameters to a framework's own arguments, by `map` and `fixed` of an entry.

Where a framework takes another quantity than the definition (a ratio in place of a value), `DERIVED` says how one
follows from the other and which hyperparameters that covers.
"""

import inspect
import math

from .program import fans


class Unsupported(Exception):
    """Hyperparameters that a framework cannot be given, or an entry that cannot be run here."""


def arguments(entry, target, hyperparameters, step=None):
    """
    The keyword arguments of the framework's class, or `Unsupported` with the reason. `step`: the shape and layout that
    an initializer fills.
    """
    complete = {
        name: float(value) if target.properties[name].get("type") == "number" else value
        for name, value in target.complete(hyperparameters).items()
    }
    derive, covered = DERIVED.get((entry["symbol"], target.id), (lambda _: {}, ()))
    reached = {name for names in entry["map"].values() for name in listed(names)} | set(covered)
    for name, rule in target.properties.items():
        if name not in reached and complete[name] != rule.get("default"):
            raise Unsupported(f"{name} has no counterpart")
    given = {theirs: spelled(entry, theirs, translated(theirs, names, complete)) for theirs, names in entry["map"].items()}
    return {**given, **entry.get("fixed", {}), **derive({**complete, **(step or {})})}


def mapped(entry, target):
    """The hyperparameters that an entry can be given."""
    _, covered = DERIVED.get((entry["symbol"], target.id), (None, ()))
    reached = {name for names in entry["map"].values() for name in listed(names)} | set(covered)
    return [name for name in target.properties if name in reached]


def other_defaults(entry, target, framework_object):
    """The framework's defaults that differ from the target's, by the framework's names."""
    found = {}
    parameters = inspect.signature(framework_object).parameters
    for theirs, names in entry["map"].items():
        default = parameters[theirs].default if theirs in parameters else inspect.Parameter.empty
        ours = spelled(entry, theirs, translated(theirs, names, target.complete({})))
        given = tuple(default) if isinstance(default, list) else default
        if default is inspect.Parameter.empty or given == ours or (given is None and not ours):
            continue
        found[theirs] = default
    return found


def listed(names):
    return names if isinstance(names, list) else [names]


def translated(theirs, names, hyperparameters):
    """One argument: a tuple where the framework takes several in one, `fan_in` where it says so for our `in`."""
    if isinstance(names, list):
        return tuple(hyperparameters[name] for name in names)
    value = hyperparameters[names]
    return f"fan_{value}".replace("average", "avg") if theirs == "mode" else value


def spelled(entry, theirs, value):
    """The name of a distribution or of a fan as the framework spells it."""
    if theirs == "mode" and entry["symbol"].startswith("tf.initializers."):
        return value.replace("_i", "I").replace("_o", "O").replace("_a", "A")
    if theirs != "distribution":
        return value
    return "untruncated_normal" if value == "normal" and "keras" in entry["symbol"] else value.replace("-", "_")


def factors(values):
    return [after / before for before, after in zip(values, values[1:])]


def multi_step(hyperparameters):
    """PyTorch multiplies by one factor at every milestone."""
    ratios = factors(hyperparameters["values"])
    if any(not math.isclose(ratio, ratios[0], rel_tol=1e-12) for ratio in ratios):
        raise Unsupported("values are not powers of one factor")
    return {"lr": hyperparameters["values"][0], "gamma": ratios[0] if ratios else 1.0}


def boundaries_and_scales(hyperparameters):
    """optax multiplies by a factor at each boundary."""
    values = hyperparameters["values"]
    scales = dict(zip(hyperparameters["boundaries"], factors(values)))
    return {"init_value": values[0], "boundaries_and_scales": scales}


def scale_of_variance(hyperparameters):
    """Variance scaling takes the variance times the fan."""
    shape, layout = hyperparameters["shape"], hyperparameters["layout"]
    return {"scale": hyperparameters["standardDeviation"] ** 2 * max(1, fans(shape, layout)[0])}


def uniform_only(hyperparameters):
    """What TensorFlow.js calls normal is cut without making up for it, and what it calls truncatedNormal is uniform."""
    if hyperparameters["distribution"] != "uniform":
        raise Unsupported("only the uniform distribution has a counterpart")
    return {}


def minimum_ratio(hyperparameters):
    """The minimum as a share of the learning rate."""
    return hyperparameters["minimumLearningRate"] / hyperparameters["initialLearningRate"]


def start_rate(hyperparameters):
    """The learning rate at the start of a warm-up."""
    return hyperparameters["initialLearningRate"] * hyperparameters["startFactor"]


def end_rate(hyperparameters):
    return hyperparameters["initialLearningRate"] * hyperparameters["endFactor"]


def after_warmup(hyperparameters):
    return hyperparameters["totalSteps"] - hyperparameters["warmupSteps"]


def whole(value):
    """A number that a framework takes as an integer only."""
    if not float(value).is_integer():
        raise Unsupported("takes whole multipliers only")
    return int(value)


def shares(up, down, rest=0):
    """Phases as shares of all steps; half a step more, since optax rounds them down."""
    total = up + down + rest
    final = {"pct_final": (up + down + 0.5) / total} if rest else {}
    return {"transition_steps": total, "pct_start": (up + 0.5) / total, **final}


def linear_then_linear(hyperparameters):
    """The schedules that optax joins: up from 0, and down to 0."""
    from optax import linear_schedule

    peak, warmup = hyperparameters["initialLearningRate"], hyperparameters["warmupSteps"]
    return {
        "schedules": [linear_schedule(0.0, peak, warmup), linear_schedule(peak, 0.0, after_warmup(hyperparameters))],
        "boundaries": [warmup],
    }


# So many steps of cycles are given to optax: more than the oracles ask of a schedule one by one.
STEPS_OF_CYCLES = 128


def cycles(hyperparameters):
    """optax takes the arguments of each cosine, one after another."""
    rates = {
        name: hyperparameters[ours]
        for name, ours in [
            ("init_value", "initialLearningRate"),
            ("peak_value", "initialLearningRate"),
            ("end_value", "minimumLearningRate"),
        ]
    }
    lengths = [hyperparameters["period"]]
    while sum(lengths) < STEPS_OF_CYCLES:
        lengths.append(lengths[-1] * whole(hyperparameters["periodMultiplier"]))
    return {"cosine_kwargs": [{**rates, "warmup_steps": 0, "decay_steps": length} for length in lengths]}


def warmup_and_decay(hyperparameters):
    """The schedules of PyTorch that rise and that decay, to be put together."""
    start, warmup = hyperparameters["startFactor"], hyperparameters["warmupSteps"]
    decay = hyperparameters["rate"] ** (1 / hyperparameters["period"])
    return [
        ("torch.optim.lr_scheduler.LinearLR", {"start_factor": start, "total_iters": warmup}),
        ("torch.optim.lr_scheduler.ExponentialLR", {"gamma": decay}),
    ]


def turned_exponent(hyperparameters):
    """optax takes the exponent of the step with its sign turned."""
    return {"decay_rate": -hyperparameters["beta2Decay"]}


DERIVED = {
    # The caller of an averaged model decides when to update it.
    ("torch.optim.swa_utils.AveragedModel", "transform/stochastic-weight-average"): (
        lambda h: {name: h[name] for name in ("start", "every")},
        ["start", "every"],
    ),
    ("optax.adafactor", "optimizer/adafactor#decay-unscaled"): (turned_exponent, ["beta2Decay"]),
    **{
        (symbol, "initializer/truncated-normal#corrected"): (scale_of_variance, ["standardDeviation"])
        for symbol in ["jax.nn.initializers.variance_scaling", "keras.initializers.VarianceScaling"]
    },
    ("tf.initializers.varianceScaling", "initializer/variance-scaling"): (uniform_only, ["distribution"]),
    ("ai.onnx.preview.training.Momentum", "optimizer/sgd"): (
        # Without momentum there is no velocity to dampen, but ONNX still has one.
        lambda h: {
            "beta": 1 - h["dampening"] if h["momentum"] else 1.0,
            "mode": "nesterov" if h["nesterov"] else "standard",
        },
        ["dampening", "nesterov"],
    ),
    ("torch.optim.lr_scheduler.MultiStepLR", "scheduler/piecewise-constant"): (multi_step, ["values"]),
    ("optax.piecewise_constant_schedule", "scheduler/piecewise-constant"): (
        boundaries_and_scales,
        ["boundaries", "values"],
    ),
    ("optax.warmup_constant_schedule", "scheduler/linear-warmup"): (
        lambda h: {"init_value": h["initialLearningRate"] * h["startFactor"]},
        ["startFactor"],
    ),
    ("mlx.optimizers.linear_schedule", "scheduler/linear-warmup"): (
        lambda h: {"init": h["initialLearningRate"] * h["startFactor"]},
        ["startFactor"],
    ),
    ("optax.cosine_decay_schedule", "scheduler/cosine"): (
        lambda h: {"alpha": h["minimumLearningRate"] / h["initialLearningRate"]},
        ["minimumLearningRate"],
    ),
    ("keras.optimizers.schedules.CosineDecay", "scheduler/cosine"): (
        lambda h: {"alpha": minimum_ratio(h)},
        ["minimumLearningRate"],
    ),
    ("optax.cosine_decay_schedule", "scheduler/cosine#power"): (
        lambda h: {"alpha": minimum_ratio(h)},
        ["minimumLearningRate"],
    ),
    ("torch.optim.lr_scheduler.LambdaLR", "scheduler/factors"): (
        lambda h: {"lr_lambda": lambda n: h["factors"][min(n // h["period"], len(h["factors"]) - 1)]},
        ["factors", "period"],
    ),
    ("torch.optim.lr_scheduler.MultiplicativeLR", "scheduler/factors#cumulative"): (
        lambda h: {
            "lr": h["initialLearningRate"] * h["factors"][0],
            "lr_lambda": lambda n: (h["factors"] + [1.0])[min(n // h["period"], len(h["factors"]))]
            if n % h["period"] == 0
            else 1.0,
        },
        ["initialLearningRate", "factors", "period"],
    ),
    ("optax.piecewise_constant_schedule", "scheduler/piecewise-factors"): (
        lambda h: {"boundaries_and_scales": dict(zip(h["boundaries"], h["scales"]))},
        ["boundaries", "scales"],
    ),
    ("optax.contrib.reduce_on_plateau", "scheduler/reduce-on-plateau#patience-reached"): (
        lambda h: {
            "initialLearningRate": h["initialLearningRate"],
            "min_scale": h["minimumLearningRate"] / h["initialLearningRate"],
        },
        ["initialLearningRate", "minimumLearningRate"],
    ),
    ("torch.optim.lr_scheduler.CosineAnnealingWarmRestarts", "scheduler/cosine-restarts"): (
        lambda h: {"T_mult": whole(h["periodMultiplier"])},
        [],
    ),
    ("keras.optimizers.schedules.CosineDecayRestarts", "scheduler/cosine-restarts#amplitude-factor"): (
        lambda h: {"alpha": minimum_ratio(h)},
        ["minimumLearningRate"],
    ),
    ("optax.linear_schedule", "scheduler/linear"): (
        lambda h: {"init_value": start_rate(h), "end_value": end_rate(h)},
        ["initialLearningRate", "startFactor", "endFactor"],
    ),
    ("mlx.optimizers.linear_schedule", "scheduler/linear"): (
        lambda h: {"init": start_rate(h), "end": end_rate(h)},
        ["initialLearningRate", "startFactor", "endFactor"],
    ),
    **{
        ("torch.optim.lr_scheduler.CyclicLR", f"scheduler/cyclical{variant}"): (
            lambda h: {"lr": h["minimumLearningRate"]},
            [],
        )
        for variant in ["", "#triangular2", "#exponential-range"]
    },
    **{
        ("torch.optim.lr_scheduler.OneCycleLR", f"scheduler/one-cycle{variant}"): (
            lambda h: {"lr": h["maximumLearningRate"]},
            [],
        )
        for variant in ["", "#linear", "#three-phase", "#three-phase-linear"]
    },
    ("optax.cosine_onecycle_schedule", "scheduler/one-cycle-whole-steps"): (
        lambda h: shares(h["stepsUp"], h["stepsDown"]),
        ["stepsUp", "stepsDown"],
    ),
    ("optax.linear_onecycle_schedule", "scheduler/one-cycle-whole-steps#three-phase-linear"): (
        lambda h: shares(h["stepsUp"], h["stepsDown"], h["decaySteps"]),
        ["stepsUp", "stepsDown", "decaySteps"],
    ),
    ("optax.warmup_cosine_decay_schedule", "scheduler/warmup-cosine"): (
        lambda h: {"init_value": start_rate(h)},
        ["startFactor"],
    ),
    ("keras.optimizers.schedules.CosineDecay", "scheduler/warmup-cosine"): (
        lambda h: {
            "initial_learning_rate": start_rate(h),
            "alpha": minimum_ratio(h),
            "decay_steps": after_warmup(h),
        },
        ["startFactor", "minimumLearningRate", "totalSteps"],
    ),
    ("timm.scheduler.CosineLRScheduler", "scheduler/warmup-cosine"): (
        lambda h: {"warmup_lr_init": start_rate(h), "t_initial": after_warmup(h)},
        ["startFactor", "totalSteps"],
    ),
    ("timm.scheduler.CosineLRScheduler", "scheduler/warmup-cosine#under-warmup"): (
        lambda h: {"warmup_lr_init": start_rate(h)},
        ["startFactor"],
    ),
    ("optax.sgdr_schedule", "scheduler/cosine-restarts"): (
        cycles,
        ["initialLearningRate", "minimumLearningRate", "period", "periodMultiplier"],
    ),
    ("optax.join_schedules", "scheduler/warmup-linear"): (
        linear_then_linear,
        ["initialLearningRate", "warmupSteps", "totalSteps"],
    ),
    ("torch.optim.lr_scheduler.SequentialLR", "scheduler/warmup-exponential"): (
        lambda h: {"schedulers": warmup_and_decay(h), "milestones": [h["warmupSteps"]]},
        ["startFactor", "warmupSteps", "rate", "period"],
    ),
    ("torch.optim.lr_scheduler.ChainedScheduler", "scheduler/warmup-exponential#under-warmup"): (
        lambda h: {"schedulers": warmup_and_decay(h)},
        ["startFactor", "warmupSteps", "rate", "period"],
    ),
    **{
        ("optax.piecewise_interpolate_schedule", f"scheduler/piecewise-factors#{shape}"): (
            lambda h: {"boundaries_and_scales": dict(zip(h["boundaries"], h["scales"]))},
            ["boundaries", "scales"],
        )
        for shape in ["linear", "cosine"]
    },
    ("optax.warmup_exponential_decay_schedule", "scheduler/warmup-exponential"): (
        lambda h: {"init_value": start_rate(h)},
        ["startFactor"],
    ),
}
