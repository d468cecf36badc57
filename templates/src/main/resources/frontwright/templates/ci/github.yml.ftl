[#ftl]
# Written by `frontwright init --ci github`: is what is committed what the description gives?
name: frontwright
on:
  push:
    branches: [main]
  pull_request:
permissions:
  contents: read
jobs:
  deployment:
    runs-on: ubuntu-24.04
    steps:
      - uses: actions/checkout@v4
      # Java, and the command on the path.
      - uses: frontwright/frontwright@v0.1.0
      - name: The description has no mistakes
        run: frontwright check [=it.description]
      - name: The output is as described
        run: frontwright generate [=it.description] -o [=it.output] --check --format github
      - name: The output has no mistakes
        run: frontwright lint [=it.output] --format github
