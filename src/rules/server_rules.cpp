// result/server-unsupported.
#include "rules/server_rules.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "tasks/server_form.hpp"

namespace prelabel {

namespace {

const Rule kUnsupported{"result/server-unsupported",
                        Severity::note,
                        Consequence::none,
                        FixKind::hint,
                        "The server's prediction check of Label Studio {releases} refuses {what}.",
                        "{outcome}",
                        "Import with the check off[[, or with Label Studio {from} or later]].",
                        false,
                        "The check is off in the community edition; where it is on, some results that the editor draws "
                        "are refused."};

constexpr std::array kRules = {&kUnsupported};

std::string releasesOf(const ServerForm &form) {
  if (!form.acceptedFrom) return "1.21.0 and later";
  const auto last = static_cast<std::size_t>(*form.acceptedFrom) - 1;
  const std::string first(releaseName(Release::v1_21_0));
  return releaseNames()[last] == first ? first : first + " to " + std::string(releaseNames()[last]);
}

}  // namespace

std::span<const Rule *const> serverRules() { return kRules; }

void ServerRules::check(TaskContext &context, const Result &result, const ControlTag &control) {
  const std::optional<ServerForm> form = serverForm(*context.config(), result, control);
  if (!form || !refusesForm(context.release(), *form)) return;
  if (!context.serverCheck()) {
    const std::pair told{&control, form->what};
    if (std::find(told_.begin(), told_.end(), told) != told_.end()) return;
    told_.push_back(told);
  }
  const json::Value place = result.fromName.is(control.name) ? result.value : result.fromName;
  Finding *finding = context.at(kUnsupported, place,
                                context.serverCheck() ? std::optional(Consequence::serverCheckRefuses) : std::nullopt);
  if (!finding) return;
  finding->param("what", form->what).param("releases", releasesOf(*form));
  finding->param("outcome", context.serverCheck()
                                ? "Label Studio refuses the whole import, though its editor would show the result."
                                : "The editor shows it. Other results of the kind are not told of again.");
  if (form->acceptedFrom) finding->param("from", releaseName(*form->acceptedFrom));
}

}  // namespace prelabel
