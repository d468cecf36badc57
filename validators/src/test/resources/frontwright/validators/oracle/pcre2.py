"""Asks the PCRE2 that nginx is linked with. A line of standard input is a question: the options of
pcre2_compile() as a number, the expression and the text in hexadecimal. The answer is a line too: the offsets of
the match and its captures, `none`, `refused` (by pcre2_compile) or `error`.
"""

import ctypes
import sys

pcre2 = ctypes.CDLL("libpcre2-8.so.0")
SIZE, POINTER = ctypes.c_size_t, ctypes.c_void_p
UNSET = SIZE(-1).value


def function(name, result, *arguments):
    found = pcre2[name + "_8"]
    found.restype, found.argtypes = result, arguments
    return found


compile_ = function(
    "pcre2_compile",
    POINTER, ctypes.c_char_p, SIZE, ctypes.c_uint32, ctypes.POINTER(ctypes.c_int), ctypes.POINTER(SIZE), POINTER,
)
create = function("pcre2_match_data_create_from_pattern", POINTER, POINTER, POINTER)
match = function(
    "pcre2_match", ctypes.c_int, POINTER, ctypes.c_char_p, SIZE, SIZE, ctypes.c_uint32, POINTER, POINTER
)
count = function("pcre2_get_ovector_count", ctypes.c_uint32, POINTER)
vector = function("pcre2_get_ovector_pointer", ctypes.POINTER(SIZE), POINTER)
compiled = {}


def code(options, expression):
    key = (options, expression)
    if key not in compiled:
        found = compile_(
            expression, len(expression), options, ctypes.byref(ctypes.c_int()), ctypes.byref(SIZE()), None
        )
        compiled[key] = (found, create(found, None)) if found else None
    return compiled[key]


def answer(options, expression, text):
    found = code(options, expression)
    if not found:
        return "refused"
    pattern, data = found
    matched = match(pattern, text, len(text), 0, 0, data, None)
    if matched < 0:
        return "none" if matched == -1 else f"error {matched}"
    offsets = vector(data)
    return " ".join("-1" if offsets[i] == UNSET else str(offsets[i]) for i in range(2 * count(data)))


for line in sys.stdin:
    number, expression, text = line.rstrip("\n").split(",")
    print(answer(int(number), bytes.fromhex(expression), bytes.fromhex(text)))
