"""What went wrong in an author's program, in the words that are answered."""

SCRIPT = "<script>"
LONGEST = 2000
BARRED = {"js", "pyodide_js", "pyodide", "_pyodide", "_pyodide_core", "ctypes", "_ctypes", "micropip"}
PYTHON_2_NAMES = {
    "unicode", "long", "basestring", "unichr", "raw_input", "reduce", "cmp", "file", "execfile", "reload", "buffer", "intern", "apply", "coerce",
}
PYTHON_2_ATTRIBUTES = {
    "has_key", "iteritems", "iterkeys", "itervalues", "viewitems", "viewkeys", "viewvalues", "letters", "lowercase", "uppercase", "maketrans",
    "atoi", "atof", "joinfields", "izip", "imap", "ifilter", "izip_longest", "maxint", "getcwdu", "func_name", "im_func", "next", "decode",
}
PYTHON_2_MODULES = {
    "urllib2", "urlparse", "StringIO", "cStringIO", "cPickle", "Queue", "ConfigParser", "HTMLParser", "sets", "commands", "__builtin__", "md5", "sha",
    "exceptions", "httplib", "Tkinter", "copy_reg", "htmlentitydefs",
}


class Stop(Exception):
    """A failure already put into words: `error` is what is answered."""

    def __init__(self, error):
        super().__init__(error)
        self.error = error


def line_of(error):
    if isinstance(error, SyntaxError) and error.filename == SCRIPT:
        return error.lineno
    line, step = None, error.__traceback__
    while step is not None:
        if step.tb_frame.f_code.co_filename == SCRIPT:
            line = step.tb_lineno
        step = step.tb_next
    return line


def words(error):
    try:
        return str(error)[:LONGEST]
    except BaseException:
        return ""


def described(error):
    if isinstance(error, Stop):
        return error.error
    line, message = line_of(error), words(error)
    if isinstance(error, MemoryError):
        return {"kind": "memory"}
    if is_python_2(error, message):
        return {"kind": "python-2", "message": message, "line": line}
    if isinstance(error, ModuleNotFoundError) and isinstance(error.name, str) and error.name.split(".")[0] not in BARRED:
        return {"kind": "needs-module", "module": error.name.split(".")[0][:100]}
    return {"kind": "script-error", "type": str(type(error).__name__)[:100], "message": message, "line": line}


def is_python_2(error, message):
    if isinstance(error, TabError):
        return True
    if isinstance(error, SyntaxError):
        return looks_like_python_2(error, message)
    if isinstance(error, NameError):
        return getattr(error, "name", None) in PYTHON_2_NAMES
    if isinstance(error, ModuleNotFoundError):
        return error.name in PYTHON_2_MODULES
    return isinstance(error, AttributeError) and getattr(error, "name", None) in PYTHON_2_ATTRIBUTES


def looks_like_python_2(error, message):
    if "Missing parentheses in call" in message or "leading zeros in decimal" in message or "multiple exception types" in message:
        return True
    text = (error.text or "").strip()
    at = text[max(0, (error.offset or 1) - 2):]
    starts = ("print ", "exec ", "raise ")
    return text.startswith(starts) or "<>" in text or "`" in text or at.lstrip().startswith("ur")
