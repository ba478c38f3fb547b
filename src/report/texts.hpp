// Sentences of findings, made from the rule's templates and the finding's values when somebody looks.
#pragma once

#include <string>
#include <string_view>

#include "findings/finding.hpp"

namespace prelabel {

// Fills a template (see Rule): `{name}`, `{name|one|many}`, `[[optional part]]`. Values stand as the user wrote them;
// who shows them must make control characters visible.
std::string fillTemplate(std::string_view text, const Finding &finding);

// What is wrong, and what Label Studio will do: one or two sentences.
std::string messageOf(const Finding &finding);
// How to mend it: one sentence.
std::string hintOf(const Finding &finding);

// Where the rule is explained: `rules/label-unknown`.
std::string helpOf(const Rule &rule);

}  // namespace prelabel
