"""Run once, before memory is photographed: carries our modules, warms the runner, bars the modules that speak with the host."""
import cmath, collections, copy, datetime, decimal, fractions, functools, gc, hashlib, html, itertools, json, math, operator, random, re  # noqa: E401
import statistics, string, sys, textwrap, traceback, types  # noqa: E401

WARM = {"kind": "check", "seed": 1, "anonymousId": "", "answers": ["1"], "program": {"code": "import random\ndef f(e, a):\n    return a == e", "files": {}}}
CHECK = {"inputs": ["2_1"], "cfn": "f", "code": None, "expect": "1", "extraArgs": []}


def carry(name, source):
    module = types.ModuleType(name)
    sys.modules[name] = module
    exec(compile(source, "<amoxtli/%s>" % name, "exec"), module.__dict__)
    return module


def alias(package, name):
    sys.modules[package] = types.ModuleType(package)
    sys.modules[package].__path__ = []
    setattr(sys.modules[package], name, sys.modules[name])
    sys.modules["%s.%s" % (package, name)] = sys.modules[name]


def settle(sources):
    for name, source in sources.items():
        carry(name, source)
    alias("chem", "chemcalc")
    alias("verifiers", "draganddrop")
    runner, finders = sys.modules["runner"], list(sys.meta_path)
    assert runner.run(json.dumps({**WARM, "check": CHECK})) == '{"returned": true}'
    runner.run(json.dumps({**WARM, "check": {**CHECK, "cfn": "missing"}}))
    runner.run(json.dumps({**WARM, "check": {**CHECK, "cfn": None, "code": "correct = ['correct']"}}))
    sys.modules["random"] = random
    sys.meta_path[:] = finders
    runner.bar()
    gc.collect()
    gc.freeze()


settle(json.loads(SOURCES))  # noqa: F821, given by the host
