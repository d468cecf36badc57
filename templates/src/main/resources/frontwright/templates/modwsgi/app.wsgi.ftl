[#ftl]
[#list it.heading as line]
# [=line]
[/#list]

import importlib
import os
[#if it.envFile??]
import re
[/#if]
import sys
[#if it.envFile??]
[#noparse]

# An assignment of an EnvironmentFile, as systemd reads it (systemd.exec(5)); comments are skipped.
ASSIGNMENT = re.compile(
    r"""
    ^[ \t]* (?: [;#] (?: \\. | [^\\\n] )*
              | (\w+) [ \t]* =
                ( (?: [ \t]* (?: '[^']*' | "(?: \\. | [^\\"] )*" ) )* )  # in quotes
                [ \t]* ( (?: \\. | [^\\\n] )*? ) [ \t]* $ )              # and the rest of the line
    """,
    re.ASCII | re.DOTALL | re.MULTILINE | re.VERBOSE,
)


def unescaped(text, special="."):
    return re.sub(rf"\\(?:\n|({special}))", r"\1", text, flags=re.DOTALL)


def read_environment(path):
    with open(path, encoding="utf-8", errors="surrogateescape") as file:
        text = file.read()
    for name, quoted, rest in ASSIGNMENT.findall(text):
        pieces = re.findall(r"""'([^']*)'|"((?:\\.|[^\\"])*)\"""", quoted, re.DOTALL)
        value = "".join(single + unescaped(double, r'["\\`$]') for single, double in pieces)
        if name:
            os.environ[name] = value + unescaped(rest)


[/#noparse]
read_environment([=it.envFile])
[#elseif it.env?has_content]

[/#if]
[#list it.env as variable]
os.environ[[=variable.name]] = [=variable.value]
[/#list]

sys.path.insert(0, [=it.directory])
application = importlib.import_module([=it.module]).[=it.callable][#if it.factory]()[/#if]
