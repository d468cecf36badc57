[#ftl]
# Written by `frontwright init --ci gitlab`: is what is committed what the description gives?
frontwright:
  image: maven:3.9-eclipse-temurin-17
  before_script:
    - git clone --quiet --depth 1 --branch v0.1.0 https://github.com/frontwright/frontwright.git /opt/frontwright
    - export PATH="/opt/frontwright:$PATH"
  script:
    - frontwright check [=it.description]
    - frontwright generate [=it.description] -o [=it.output] --check --format gitlab > gl-code-quality-report.json
    - frontwright lint [=it.output]
  artifacts:
    when: always
    # Findings become annotations of merge requests.
    reports:
      codequality: gl-code-quality-report.json
