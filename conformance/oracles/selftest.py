"""`python -m oracles.selftest`: the oracles against hand calculation and against disagreements made on purpose."""

import contextlib
import copy
import math
import sys
import unittest.mock

import numpy as np

from . import coverage, initializer_oracle, optimizer_oracle, scheduler_oracle, tfjs, transform_oracle
from .backend import Backend, answer
from .arguments import Unsupported, arguments
from .difference import relative, traced, within
from .documents import definitions, target, targets
from .formula import FormulaError, evaluate, parse
from .program import ExactOptimizer, ExactTransform, fans, learning_rate, weights


def value(text, **scope):
    return evaluate(parse(text), [scope])[0]


def document(kind, name):
    return next(found for found in definitions(kind) if found["$id"] == f"urn:optspec:{kind}:{name}")


def binds_the_exponent_tighter_than_the_minus():
    assert value("-x^2", x=3) == -9
    assert value("2^3^2") == 512
    assert value("2 * 3 - 4 / 8") == 5.5


def reads_words_of_python_as_names():
    assert value("if(lambda > 1, is, not)", **{"lambda": 2, "is": 5, "not": 7}) == 5


def decides_a_branch_before_it_evaluates_it():
    assert value("if(t == 1, 1, 1 / 0)", t=1) == 1


def looks_up_a_boundary_on_either_side():
    scope = {"boundaries": [3, 6], "values": [1, 0.5, 0.1]}
    assert value("at(values, bisectRight(boundaries, 3))", **scope) == 0.5
    assert value("at(values, bisectLeft(boundaries, 3))", **scope) == 1


def reduces_over_one_parameter_or_over_all():
    scopes = [{"g": np.array([3.0, 4.0], dtype=object)}, {"g": np.array([12.0], dtype=object)}]
    assert evaluate(parse("norm(g)"), scopes) == [5, 12]
    assert evaluate(parse("globalNorm(g)"), scopes) == [13, 13]


def refuses_what_is_no_formula():
    for text in ["1 < 2 < 3", "x.y", "unknown(1)", "missing", "1 +"]:
        with contextlib.suppress(FormulaError):
            value(text, x=1)
            raise AssertionError(f"{text} was read")


def steps_adam_as_by_hand():
    # With constant gradients the corrected moments are g and g², so that each step is rate · g / (|g| + ε).
    adam = ExactOptimizer(target(document("optimizer", "adam"), None), {"learningRate": 0.5, "epsilon": 1}, [[1.0]])
    adam.step([[3.0]])
    adam.step([[3.0]])
    assert abs(adam.read("w")[0][0] - (1 - 2 * 0.5 * 3 / 4)) < 1e-15


def applies_a_variant():
    inside = target(document("optimizer", "rmsprop"), "epsilon-inside")
    assert inside.properties["epsilon"]["default"] == 1e-7
    exact = ExactOptimizer(inside, {"learningRate": 1, "rho": 0.75, "epsilon": 3}, [[0.0]])
    exact.step([[2.0]])
    assert exact.read("w")[0][0] == -1


def evaluates_a_schedule():
    step = target(document("scheduler", "step"), None)
    assert learning_rate(step, {"initialLearningRate": 1, "factor": 0.5, "period": 3}, 7) == 0.25


def counts_fans_in_both_layouts():
    assert fans([3, 3, 2, 4], "in-out") == (18, 36)
    assert fans([4, 2, 3, 3], "out-in") == (18, 36)
    assert fans([5], "in-out") == (5, 5)
    assert fans([], "out-in") == (1, 1)


def measures_differences():
    assert relative([1.0, np.nan, np.inf], [1.0, np.nan, np.inf]) == 0
    assert relative([1.5], [1.0]) == 0.5
    assert relative([np.nan], [1.0]) == np.inf
    assert relative([0.5], [0.0], [2.0]) == 0.25
    assert traced([7.0], {"ideal": ["Infinity"], "ieee": {"lo": [5], "hi": ["Infinity"]}}) == 0
    assert [within(0), within(2e-10), within(1)] == [1e-13, 1e-9, None]


def translates_arguments():
    adam = target(document("optimizer", "adam"), None)
    given = arguments(adam.frameworks["torch"], adam, {"beta1": 0.5})
    assert given["betas"] == (0.5, 0.999) and given["lr"] == 0.001
    try:
        arguments(adam.frameworks["optax"], adam, {"weightDecay": 0.1})
    except Unsupported:
        return
    raise AssertionError("optax.adam was given a weight decay")


def ask_of_another(kind, name, own, other, framework, oracle):
    """The verdict on an entry of one variant, run against another target of its definition."""
    found = document(kind, name)
    entry = target(found, own).frameworks[framework]
    wrong = target(found, other)
    entry = {**entry, "state": {s: n for s, n in entry.get("state", {}).items() if s in wrong.state}}
    return oracle.ask(framework, entry, wrong, targets(found)).document()


def names_keras_rmsprop():
    verdict = ask_of_another("optimizer", "rmsprop", "epsilon-inside", None, "keras", optimizer_oracle)
    assert (verdict["verdict"], verdict["nearest"]) == ("disagrees", "optimizer/rmsprop#epsilon-inside"), verdict
    assert verdict["first"]["name"] == "w" and verdict["first"]["relativeDifference"] > 1e-3, verdict


def tells_the_three_adagrads_apart():
    verdict = ask_of_another("optimizer", "adagrad", "epsilon-inside", None, "keras", optimizer_oracle)
    assert (verdict["verdict"], verdict["nearest"]) == ("disagrees", "optimizer/adagrad#epsilon-inside"), verdict


def tells_the_three_adams_apart():
    for own, framework in [("epsilon-hat", "keras"), ("epsilon-inside", "optax"), ("no-bias-correction", "mlx")]:
        verdict = ask_of_another("optimizer", "adam", own, None, framework, optimizer_oracle)
        assert (verdict["verdict"], verdict["nearest"]) == ("disagrees", f"optimizer/adam#{own}"), verdict


def sees_the_learning_rate_inside_the_velocity():
    verdict = ask_of_another("optimizer", "momentum", None, "rate-outside", "keras", optimizer_oracle)
    assert verdict["verdict"] == "disagrees", verdict


def sees_the_stale_accumulator_in_binary32():
    verdict = ask_of_another("optimizer", "adadelta", "stale-accumulator", None, "tfjs", optimizer_oracle)
    assert (verdict["verdict"], verdict["nearest"]) == ("disagrees", "optimizer/adadelta#stale-accumulator"), verdict


def sees_the_side_of_a_boundary():
    name, own = "piecewise-constant", "after-boundary"
    verdict = ask_of_another("scheduler", name, own, None, "keras", scheduler_oracle)
    assert (verdict["verdict"], verdict["nearest"]) == ("disagrees", f"scheduler/{name}#{own}"), verdict


def sees_a_schedule_of_tensorflow_in_steps():
    verdict = ask_of_another("scheduler", "exponential", "natural-staircase", "natural", "tensorflow", scheduler_oracle)
    assert (verdict["verdict"], verdict["nearest"]) == ("disagrees", "scheduler/exponential#natural-staircase"), verdict


def sees_where_the_sum_of_tensorflow_begins():
    adagrad = target(document("optimizer", "adagrad"), "no-epsilon")
    own = {"map": {"learning_rate": "learningRate"}, "fixed": {"initial_accumulator_value": 0.2}}
    verdict = optimizer_oracle.ask("tensorflow", {**adagrad.frameworks["tensorflow"], **own}, adagrad, []).document()
    assert verdict["verdict"] == "disagrees" and verdict["first"]["step"] == 1, verdict


def sees_the_average_of_tensorflow_begin_at_one():
    verdict = ask_of_another("optimizer", "rmsprop", "initial-one", "epsilon-inside", "tensorflow", optimizer_oracle)
    assert (verdict["verdict"], verdict["nearest"]) == ("disagrees", "optimizer/rmsprop#initial-one"), verdict


def drawn_by_tfjs(name, draws, shape, **given):
    """What an initializer of TensorFlow.js makes of given draws."""
    answer = tfjs.asked(op="initialize", symbol=f"tf.initializers.{name}", arguments=given, shape=shape, draws=draws)
    return answer.get("weights") or answer["refused"]


def hands_tfjs_the_draws_of_the_kind_that_it_makes():
    # With a fan of 4 the limit is √(3 · 4/3 / 4) = 1. Errors in binary64 vanish in the rounding to binary32.
    draws = {"uniform": [0, 0.25, 0.5, 0.75], "normal": [4, -3, 0.5, 2.5], "truncated": [1, -1.5, 0.25, 1.75]}
    scaled = drawn_by_tfjs("varianceScaling", draws, [4, 1], scale=4 / 3, distribution="uniform")
    assert scaled == [-1, -0.5, 0, 0.5], scaled
    normal = drawn_by_tfjs("randomNormal", draws, [4], mean=0.5, stddev=2)
    assert normal == [8.5, -5.5, 1.5, 5.5], normal
    truncated = drawn_by_tfjs("truncatedNormal", draws, [4], mean=0, stddev=2)
    assert truncated == [2, -3, 0.5, 3.5], truncated


def lets_tfjs_draw_again_what_lies_outside_the_cut():
    draws = {"truncated": [3, 1, 0.5, 2.5]}
    assert drawn_by_tfjs("truncatedNormal", draws, [1], stddev=1) == [0.5]
    assert "more numbers were drawn" in drawn_by_tfjs("truncatedNormal", draws, [2], stddev=1)


def sees_that_tfjs_does_not_make_up_for_a_cut():
    found = document("initializer", "he-normal")
    entry = target(found, "truncated-uncorrected").frameworks["tfjs"]
    verdict = initializer_oracle.ask("tfjs", entry, target(found, "truncated"), targets(found)).document()
    assert verdict["verdict"] == "disagrees" and verdict["first"]["case"] == "defaults", verdict
    step = {"seed": 5, "stream": 0, "shape": [3, 4], "layout": "in-out"}
    made = tfjs.tfjs_weights(entry["symbol"], {}, **step)
    cut = target(document("initializer", "truncated-normal"), None)
    assert np.array_equal(made, weights(cut, {"standardDeviation": math.sqrt(2 / 3)}, **step).astype("float32"))


def sees_which_fan_tfjs_counts():
    found = document("initializer", "xavier-uniform")
    verdict = initializer_oracle.ask("tfjs", target(found, None).frameworks["tfjs"], target(found, "fan-in"), targets(found))
    assert verdict.document()["verdict"] == "disagrees", verdict.document()


def asks_an_initializer_under_conditions():
    for name, case in [("lecun-uniform", "layouts"), ("uniform", "defaults")]:
        found = target(document("initializer", name), None)
        question = ("tfjs", found.frameworks["tfjs"], found, [])
        assert "only" in initializer_oracle.ask(*question).document()
        with unittest.mock.patch.dict(initializer_oracle.CONDITIONS, clear=True):
            verdict = initializer_oracle.ask(*question).document()
        assert verdict["verdict"] == "disagrees" and verdict["first"]["case"] == case, verdict


def misses_the_entry_of_a_class_of_tfjs():
    named = coverage.entries() - {"tf.initializers.orthogonal", "tf.train.adagrad"}
    missing = [complaint.split()[0] for complaint in coverage.complaints([[n] for n in tfjs.asked(op="names")], named, [])]
    assert sorted(missing) == ["tf.initializers.orthogonal", "tf.train.adagrad"], missing


def applies_a_transform_to_weights_that_have_moved():
    average = ExactTransform(target(document("transform", "polyak-average"), None), {"decay": 0.75}, [[4.0]])
    average.apply([[8.0]], [[1.0]])
    assert [average.read(name)[0][0] for name in ("average", "w", "g")] == [5, 8, 1]


def sees_where_an_average_begins():
    verdict = ask_of_another("transform", "polyak-average", "copy-first", None, "keras", transform_oracle)
    assert (verdict["verdict"], verdict["nearest"]) == ("disagrees", "transform/polyak-average#copy-first"), verdict
    assert verdict["first"]["name"] == "average", verdict


def sees_the_small_number_beside_a_norm():
    verdict = ask_of_another("transform", "clip-by-global-norm", "epsilon-added", None, "torch", transform_oracle)
    assert verdict["verdict"] == "disagrees" and verdict["first"]["name"] == "g", verdict


def sees_a_gradient_that_does_not_go_on():
    verdict = ask_of_another("transform", "gradient-accumulation", None, "sum", "keras", transform_oracle)
    assert (verdict["verdict"], verdict["nearest"]) == ("disagrees", "transform/gradient-accumulation"), verdict


def sees_swapped_arguments():
    found = copy.deepcopy(document("optimizer", "adam"))
    found["frameworks"]["torch"]["map"]["betas"] = ["beta2", "beta1"]
    adam = target(found, None)
    assert not optimizer_oracle.ask("torch", adam.frameworks["torch"], adam, targets(found)).agrees()


def sees_from_which_trial_on_a_loss_must_fall():
    found = copy.deepcopy(document("scheduler", "strong-wolfe"))
    (clause,) = [statement for statement in found["program"] if statement["clause"] == "decrease-since-low"]
    clause["to"] = clause["to"].replace("trials > 1", "trials > 0")
    search = target(found, None)
    verdict = scheduler_oracle.ask("torch", search.frameworks["torch"], search, targets(found)).document()
    assert verdict["verdict"] == "disagrees" and verdict["first"]["case"].startswith("random"), verdict


def sees_a_change_of_gradient_that_is_none():
    found = copy.deepcopy(document("optimizer", "lbfgs"))
    found["variants"]["line-search"]["replace"]["newest-change"] = "g"
    searched = target(found, "line-search")
    verdict = optimizer_oracle.ask("torch", searched.frameworks["torch"], searched, targets(found)).document()
    assert verdict["verdict"] == "disagrees" and verdict["first"]["case"].startswith("random"), verdict


def asked(framework, name, variant=None, format="f64", **task):
    """The answer of a live framework to a task on one weight of 1."""
    suffix = f"#{variant}" if variant else ""
    given = {"definition": {"$id": f"urn:optspec:optimizer:{name}{suffix}"}, "format": format, "kind": "optimizer"}
    given |= {"hyperparameters": {}, "parameters": [{"shape": [1]}], "initial": [[1]], "steps": []}
    return answer(Backend(framework), {"type": "run", "seq": 1, "task": given | task})


def hosts_a_framework_as_a_backend():
    steps = [{"gradients": [[2]]}, {"gradients": [["NaN"]], "overrides": {"learningRate": 0.25}}]
    hyperparameters = {"learningRate": 0.5, "momentum": 0.5}
    result = asked("torch", "sgd", hyperparameters=hyperparameters, steps=steps)["result"]
    assert result["fresh"] == {"t": 0, "w": [[1.0]], "slots": {"v": [[0.0]]}, "scalars": {}}, result
    first, second = result["steps"]
    assert first == {"t": 1, "w": [[0.0]], "slots": {"v": [[2.0]]}, "scalars": {}}, first
    assert second == {"t": 2, "w": [["NaN"]], "slots": {"v": [["NaN"]]}, "scalars": {}}, second


def loads_a_state_before_a_step():
    before = {"t": 3, "w": [[4]], "slots": {"v": [[2]]}, "scalars": {}}
    steps = [{"before": before, "gradients": [[1]]}]
    result = asked("torch", "sgd", hyperparameters={"learningRate": 1, "momentum": 0.5}, steps=steps)["result"]
    assert result["steps"] == [{"t": 4, "w": [[2.0]], "slots": {"v": [[2.0]]}, "scalars": {}}], result


def runs_its_own_form_where_it_is_asked_for_another():
    # Keras has epsilon under the root: 1 - 1 * 3 / sqrt(9 + 7), where PyTorch has 1 - 1 * 3 / (3 + 7).
    hyperparameters = {"learningRate": 1, "epsilon": 7, "initialAccumulator": 0}
    steps = [{"gradients": [[3]]}]
    for framework, expected in [("keras", 0.25), ("torch", 0.7)]:
        result = asked(framework, "adagrad", hyperparameters=hyperparameters, steps=steps)["result"]
        assert abs(result["steps"][0]["w"][0][0] - expected) < 1e-15, result


def refuses_what_the_standard_refuses():
    def refusal(**task):
        return asked("torch", "sgd", **task)["error"]

    assert refusal(format="f32")["name"] == "UnsupportedError"
    assert asked("torch", "lion")["error"]["name"] == "UnsupportedError"
    for hyperparameters, named in [
        ({"momentum": 1.5}, "momentum"),
        ({"learningRate": True}, "learningRate"),
        ({"speed": 1}, "speed"),
        ({"nesterov": True}, "nesterov"),
    ]:
        error = refusal(hyperparameters=hyperparameters, kind="construct")
        assert error["name"] == "HyperparameterError" and named in error["message"], error


def skips_what_a_framework_does_not_have():
    answered = asked("keras", "rmsprop", hyperparameters={"weightDecay": 0.5}, steps=[])
    assert answered["type"] == "skipped", answered


TESTS = [
    binds_the_exponent_tighter_than_the_minus,
    reads_words_of_python_as_names,
    decides_a_branch_before_it_evaluates_it,
    looks_up_a_boundary_on_either_side,
    reduces_over_one_parameter_or_over_all,
    refuses_what_is_no_formula,
    steps_adam_as_by_hand,
    applies_a_variant,
    evaluates_a_schedule,
    counts_fans_in_both_layouts,
    measures_differences,
    translates_arguments,
    names_keras_rmsprop,
    tells_the_three_adagrads_apart,
    tells_the_three_adams_apart,
    sees_the_learning_rate_inside_the_velocity,
    sees_the_stale_accumulator_in_binary32,
    sees_the_side_of_a_boundary,
    sees_a_schedule_of_tensorflow_in_steps,
    sees_where_the_sum_of_tensorflow_begins,
    sees_the_average_of_tensorflow_begin_at_one,
    hands_tfjs_the_draws_of_the_kind_that_it_makes,
    lets_tfjs_draw_again_what_lies_outside_the_cut,
    sees_that_tfjs_does_not_make_up_for_a_cut,
    sees_which_fan_tfjs_counts,
    asks_an_initializer_under_conditions,
    misses_the_entry_of_a_class_of_tfjs,
    applies_a_transform_to_weights_that_have_moved,
    sees_where_an_average_begins,
    sees_the_small_number_beside_a_norm,
    sees_a_gradient_that_does_not_go_on,
    sees_swapped_arguments,
    sees_from_which_trial_on_a_loss_must_fall,
    sees_a_change_of_gradient_that_is_none,
    hosts_a_framework_as_a_backend,
    loads_a_state_before_a_step,
    runs_its_own_form_where_it_is_asked_for_another,
    refuses_what_the_standard_refuses,
    skips_what_a_framework_does_not_have,
]


def main():
    failed = 0
    for test in TESTS:
        title = test.__name__.replace("_", " ")
        try:
            test()
        except Exception as error:
            failed += 1
            print(f"FAILED  {title}: {error!r}")
        else:
            print(f"passed  {title}")
    print(f"{len(TESTS) - failed} passed, {failed} failed")
    return failed > 0


if __name__ == "__main__":
    sys.exit(main())
