// config/xml-syntax, config/forbidden-xml: texts that no XML reader, or not Label Studio's, will read.
#include "rules/config_checks.hpp"

namespace prelabel {

const Rule kConfigXmlSyntax{
    "config/xml-syntax",
    Severity::error,
    Consequence::configRefused,
    FixKind::hint,
    "{problem}.",
    "Label Studio refuses to save this config.",
    "{advice}.",
    false,
    "The config is XML: every tag is closed, every value is in quotes. All other checks wait until it can be read."};

const Rule kConfigForbiddenXml{"config/forbidden-xml",
                               Severity::error,
                               Consequence::configRefused,
                               FixKind::hint,
                               "{problem}.",
                               "Label Studio refuses to save this config.",
                               "{advice}.",
                               false,
                               "For safety the server reads no document types and no entities of your own."};

void checkXml(const ConfigCheck &check) {
  const XmlProblem &problem = *check.config().problem();
  const Rule &rule = problem.forbidden ? kConfigForbiddenXml : kConfigXmlSyntax;
  Finding *finding = check.at(rule, {problem.offset, problem.length});
  if (!finding) return;
  finding->param("problem", problem.what);
  finding->param("advice", problem.advice.empty() ? "Correct the text here" : problem.advice);
  if (!problem.detail.empty()) finding->param("detail", problem.detail);
}

}  // namespace prelabel
