"""Known answers for every measure, worked out from its definition or by a program that has it.

python3 definitions.py < questions.json > answers.json
"""
import json
import math
import platform
import sys
import warnings

import networkx as nx
import numpy as np
import scipy
from reference import brokerage, centrality, circles, cohesion, communities, core, groups, key_players, positions, relations
from reference.layer import Question

warnings.filterwarnings("ignore")
families = [centrality, brokerage, cohesion, circles, core, groups, communities, positions, relations, key_players]


def told(value):
    """As JSON has it: null for what is no number."""
    if isinstance(value, dict):
        return {key: told(each) for key, each in value.items()}
    if isinstance(value, (list, tuple, np.ndarray)):
        return [told(each) for each in value]
    if isinstance(value, (bool, np.bool_)):
        return bool(value)
    if isinstance(value, (int, np.integer)):
        return int(value)
    if isinstance(value, (float, np.floating)):
        return float(value) if math.isfinite(value) else None
    return value


versions = {
    "Python": platform.python_version(),
    "NumPy": np.__version__,
    "SciPy": scipy.__version__,
    "NetworkX": nx.__version__,
}
asked = [Question(each) for each in json.load(sys.stdin)]
answers = [
    {"study": q.study, "layer": q.id, **told(each)} for q in asked for family in families for each in family.answers(q)
]
json.dump({"versions": versions, "answers": answers}, sys.stdout, ensure_ascii=False)
