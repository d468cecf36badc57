[#ftl]
# Written by `frontwright init --ci pre-commit`: is what is committed what the description gives?
repos:
  - repo: https://github.com/frontwright/frontwright
    rev: v0.1.0
    hooks:
      - id: frontwright-check
        args: ["[=it.description]"]
      - id: frontwright-generate
        args: ["[=it.description]", -o, "[=it.output]"]
      - id: frontwright-lint
        args: ["[=it.output]"]
