"""What was asked and what came back, for one entry."""

import collections

from .difference import AGREES, AGREES_IN_BINARY32, rounded, within


class Tally:
    """Collects differences and sums them up as a verdict."""

    def __init__(self, limit=AGREES, disagrees=AGREES_IN_BINARY32):
        # What is asked for in binary32 need not be pointed out to agree in binary32 only.
        self.limit, self.disagrees = limit, disagrees
        self.asked = collections.Counter()
        self.skipped = collections.Counter()
        self.largest = {}
        self.first = None
        self.edges = {}
        self.more = {}

    def skip(self, reason):
        """A case that the framework cannot be asked."""
        self.skipped[reason] += 1

    def count(self, what):
        self.asked[what] += 1

    def add(self, source, case, step, name, difference):
        """One comparison; `source` is `traces` or `random`. The first that is too large is kept."""
        self.largest[source] = max(self.largest.get(source, 0.0), difference)
        if difference >= self.disagrees and self.first is None:
            self.first = {"case": case, "step": step, "name": name, "relativeDifference": rounded(difference)}

    def add_edge(self, case, step, name, difference):
        """A comparison at infinity, NaN or below the normal numbers, where equal formulas may differ."""
        if difference >= AGREES:
            self.edges.setdefault(case, f"{name} at step {step}")

    def agrees(self):
        return self.first is None

    def document(self):
        """The verdict as it stands in agreement.json."""
        if not self.asked:
            return {"verdict": "unsupported", "why": "; ".join(sorted(self.skipped)) or "nothing to compare"}
        rest = {
            "asked": dict(self.asked),
            **({"skipped": dict(self.skipped)} if self.skipped else {}),
            **({"edgesThatDiffer": self.edges} if self.edges else {}),
            **self.more,
        }
        if self.first:
            return {"verdict": "disagrees", "first": self.first, **rest}
        if max(self.largest.values(), default=0.0) >= self.limit:
            rest["only"] = "in binary32, in which the framework computes"
        below = {source: within(difference) for source, difference in self.largest.items()}
        return {"verdict": "agrees", "relativeDifferenceBelow": below, **rest}
