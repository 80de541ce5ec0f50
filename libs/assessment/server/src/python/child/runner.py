"""Runs one author's program in the sandbox and answers in plain data. It judges nothing: that happens outside.

`run` takes and gives JSON text. Each call is made on the same pristine memory, so nothing is cleaned up here.
"""
import ast
import builtins
import importlib.abc
import importlib.machinery
import io
import json
import linecache
import math
import os
import sys
import types

import random_two
from faults import BARRED, SCRIPT, Stop, described

ANSWER, CALL = "<answer>", "<check>"
LAZY = {
    "numpy": "numpy", "math": "math", "scipy": "scipy", "calc": "calc", "eia": "eia", "chemcalc": "chemcalc",
    "chemtools": "chemtools", "miller": "miller", "draganddrop": "draganddrop",
}


class LazyModule(types.ModuleType):
    """A name at hand without import; the module is imported at the first use, which fails if we do not carry it."""

    def __init__(self, name, target):
        super().__init__(name)
        self.__dict__["_target"] = target

    def __getattr__(self, name):
        if name.startswith("__") and name.endswith("__"):
            raise AttributeError(name)
        __import__(self.__dict__["_target"])
        return getattr(sys.modules[self.__dict__["_target"]], name)


class CourseFiles(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Modules of the course's own python_lib.zip, found after the standard library."""

    def __init__(self, files):
        self.files = {path.lstrip("/"): source for path, source in files.items()}

    def find_spec(self, fullname, path=None, target=None):
        base = fullname.replace(".", "/")
        for candidate, package in ((base + "/__init__.py", True), (base + ".py", False)):
            if candidate in self.files:
                return importlib.machinery.ModuleSpec(fullname, self, origin=candidate, is_package=package)
        if any(name.startswith(base + "/") for name in self.files):
            return importlib.machinery.ModuleSpec(fullname, None, is_package=True)
        return None

    def create_module(self, spec):
        return None

    def exec_module(self, module):
        origin = module.__spec__.origin
        module.__file__ = origin
        exec(compile_source(self.files[origin], origin), module.__dict__)

    def get_data(self, path):
        try:
            return self.files[path.lstrip("/")].encode()
        except KeyError:
            raise OSError("no such file in python_lib.zip: " + path)


def compile_source(source, filename):
    source = source.replace("\r\n", "\n").replace("\r", "\n")
    tree = ast.parse(source, filename)
    for node in ast.walk(tree):
        if isinstance(node, ast.ExceptHandler) and isinstance(node.type, ast.Tuple):
            first = node.type.elts[0]
            if (first.lineno, first.col_offset) == (node.type.lineno, node.type.col_offset):
                raise Stop({"kind": "python-2", "message": "except Type, name", "line": node.lineno if filename == SCRIPT else None})
    return compile(tree, filename, "exec", dont_inherit=True)


def plain(value):
    """The value as it comes back from the original engine's sandbox: through JSON, or not at all (KeyError)."""
    if not isinstance(value, (type(None), int, float, bytes, str, list, tuple, dict)):
        raise KeyError("not plain data")
    try:
        return json.loads(json.dumps(undo_bytes(value)))
    except (TypeError, ValueError):
        raise KeyError("not plain data")


def undo_bytes(value):
    if isinstance(value, bytes):
        return value.decode("utf-8", "ignore")
    if isinstance(value, dict):
        return {undo_bytes(key): undo_bytes(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [undo_bytes(item) for item in value]
    return value


def plain_globals(space):
    kept = {}
    for name, value in space.items():
        if name == "__builtins__":
            continue
        try:
            kept[name] = plain(value)
        except KeyError:
            pass
    return kept


def fresh_names(job):
    random = random_two.seeded(job["seed"])
    sys.modules["random"] = random
    names = {"__builtins__": builtins, "__name__": "__main__", "os": os, "sys": sys, "random": random, "random_module": random_two, "xrange": range}
    names.update({name: LazyModule(name, target) for name, target in LAZY.items()})
    return names


def said_by_job(job):
    return {"seed": job["seed"], "anonymous_student_id": job["anonymousId"]}


def run_script(job, extra):
    space = fresh_names(job)
    space.update(said_by_job(job))
    space.update(extra)
    exec(compile_source(job["program"]["code"], SCRIPT), space)
    return space


def prepare(job):
    space = run_script(job, {})
    kept = {**plain_globals(space), "script_code": job["program"]["code"]}
    return {"values": {name: str(kept[name]) for name in job["wanted"] if name in kept}}


def call_function(job, check, answers):
    given = answers[0] if len(answers) == 1 else answers
    space = run_script(job, {"expect": check["expect"], "ans": given})
    told = {**response_names(job, check, answers), **said_by_job(job)}
    extra = "".join(", %s=%s" % (name, name) for name in check["extraArgs"])
    for name in check["extraArgs"]:
        space.setdefault(name, told.get(name))
    space.update({"expect": check["expect"], "ans": given})
    exec(compile_source("cfn_return = %s(expect, ans%s)" % (check["cfn"], extra), CALL), space)
    return {"returned": plain(space["cfn_return"])}


def response_names(job, check, answers):
    ids = check["inputs"]
    return {
        "response_id": ids[0].rsplit("_", 1)[0] if ids else "", "expect": check["expect"], "submission": answers, "idset": ids,
        "dynamath": [None] * len(ids), "answers": dict(zip(ids, answers)), "correct": ["unknown"] * len(ids), "messages": [""] * len(ids),
        "overall_message": "", "options": None, "testdat": "hello world", "debug": False, "script_code": job["program"]["code"],
        "python_path": [], "extra_files": None,
    }


def run_answer(job, check, answers):
    space = run_script(job, {})
    space.update(plain_globals(space))
    space.update(fresh_names(job))
    space.update(response_names(job, check, answers))
    exec(compile_source(check["code"], ANSWER), space)
    kept = plain_globals(space)
    return {"context": {name: kept.get(name) for name in ("correct", "messages", "overall_message", "grade_decimals")}}


def parsed_answers(check, answers):
    if not check.get("answersAreJson"):
        return answers
    try:
        return [json.loads(answer) for answer in answers]
    except (TypeError, ValueError):
        raise Stop({"kind": "script-error", "type": "UnreadableAnswer", "message": "the answer is not JSON", "line": None})


def check_answers(job):
    check = job["check"]
    answers = parsed_answers(check, job["answers"])
    return run_answer(job, check, answers) if check["code"] is not None else call_function(job, check, answers)


def run(text):
    job = json.loads(text)
    sys.meta_path.append(CourseFiles(job["program"]["files"]))
    try:
        answer = prepare(job) if job["kind"] == "prepare" else check_answers(job)
        return json.dumps(answer, allow_nan=False)
    except BaseException as error:
        return json.dumps({"error": described(error)})


class Nowhere(io.TextIOBase):
    """Where scripts print to."""

    encoding = "utf-8"

    def write(self, text):
        return len(text)

    def writable(self):
        return True


def bar():
    """Takes away the modules that speak with the host. Convenience only: the gate refuses them whatever a script finds."""
    for name in list(sys.modules):
        if name.split(".")[0] in BARRED:
            sys.modules[name] = None
    for name in BARRED:
        sys.modules[name] = None
    sys.meta_path[:] = [finder for finder in sys.meta_path if getattr(finder, "__module__", "") in ("_frozen_importlib", "_frozen_importlib_external")]
    sys.path[:] = [path for path in sys.path if path.endswith(".zip")]
    sys.stdout = sys.stderr = sys.__stdout__ = sys.__stderr__ = Nowhere()
    sys.stdin = sys.__stdin__ = io.StringIO("")
    linecache.getlines = lambda *ignored: []
