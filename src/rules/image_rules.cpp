// media/no-local-image, media/unreachable, media/size-differs and media/exif-rotated.
#include "rules/image_rules.hpp"

#include <algorithm>
#include <array>

#include "rules/mask_rules.hpp"
#include "tasks/data.hpp"
#include "tasks/result_control.hpp"

namespace prelabel {

namespace {

const Rule kNoLocalImage{"media/no-local-image",
                         Severity::note,
                         Consequence::none,
                         FixKind::hint,
                         "{images|The given image is not|None of the # given images is} {address}.",
                         "Label Studio is not affected; prelabel cannot draw the task's picture or compare its size.",
                         "Give the image of this name too.",
                         false,
                         "Images are found by the end of their path and by their name."};

const Rule kUnreachable{"media/unreachable",
                        Severity::warning,
                        Consequence::notShown,
                        FixKind::hint,
                        "{address} cannot be loaded: {problem}.",
                        "The task opens without its picture, and none of its regions can be seen.",
                        "[[{advice}]]",
                        false,
                        "Label Studio leaves it to the annotator's browser to load the picture from its address."};

const Rule kSizeDiffers{
    "media/size-differs",
    Severity::error,
    Consequence::shownWrong,
    FixKind::offer,
    "{count|One result says|# results say} that the image has {given} pixels; `{name}` has {real}.",
    "Label Studio lays masks on the image as it is: they are sheared, cut off or missing.",
    "[[Write {real} if the numbers are percent of this image.]][[{advice}]]",
    false,
    "Percent, masks and vectors count on the real size of the image; exports use the one beside the result."};

const Rule kExifRotated{
    "media/exif-rotated",
    Severity::warning,
    Consequence::shownWrong,
    FixKind::hint,
    "`{name}` is stored with {stored} pixels and turned when it is shown; {count|one result has|# results have} the "
    "size "
    "of the unturned picture.",
    "Label Studio counts on the picture as it is shown: what a model found on the unturned one lies elsewhere.",
    "Turn the picture before the model sees it (`ImageOps.exif_transpose` of Pillow), and write {shown}.",
    false,
    "Cameras store the picture as the sensor lay, and the turn beside it (EXIF orientation)."};

constexpr std::array kRules = {&kNoLocalImage, &kUnreachable, &kSizeDiffers, &kExifRotated};

std::string sizeWords(std::uint32_t width, std::uint32_t height) {
  return std::to_string(width) + " × " + std::to_string(height);
}

struct ProblemWords {
  std::string_view problem;
  std::string_view words;
  std::string_view advice;
  std::string_view effect;  // empty: that of the rule
};

constexpr std::array<ProblemWords, 7> kProblems = {{
    {"status", "", "Look whether the address is right and open to annotators.", ""},
    {"not-image", "what the server sends is no picture that a browser can read",
     "Look what stands at the address: a page to log in, perhaps.", ""},
    {"type", "Label Studio refuses what the server does not call a picture (Content-Type)",
     "Have the server send the type of the picture, image/jpeg for example.", ""},
    {"cors", "the server does not let pages of other origins read it (CORS)",
     "Have the server send Access-Control-Allow-Origin for the address of Label Studio.",
     "Label Studio needs this permission for its own origin: without it the task opens without its picture."},
    {"unreadable", "the server answers, but with no picture, and does not let pages of other origins read the answer",
     "Open the address in a browser: it may be wrong, or ask for a login.", ""},
    {"unreachable", "its server could not be reached",
     "Look whether the host is right, and whether annotators' browsers can reach it.",
     "Where annotators cannot reach it either, the task opens without its picture."},
    {"timeout", "its server did not answer in time", "Look whether the server is well and can be reached.",
     "Where it is as slow for annotators, the task opens late or without its picture."},
}};

std::string statusWords(std::uint16_t status) {
  const std::string code = std::to_string(status);
  if (status == 404 || status == 410) return "there is nothing at this address (" + code + ")";
  if (status == 401 || status == 403) return "the server refuses it to those who are not logged in (" + code + ")";
  return "the server answers with an error (" + code + ")";
}

void reportUnreachable(TaskContext &context, json::Value address, const GivenImage &image) {
  const auto words = std::find_if(kProblems.begin(), kProblems.end(),
                                  [&](const ProblemWords &known) { return known.problem == image.problem; });
  if (words == kProblems.end()) return;
  Finding *finding = context.at(kUnreachable, address);
  if (!finding) return;
  finding->param("address", excerpt(address))
      .param("problem", words->words.empty() ? statusWords(image.status) : std::string(words->words))
      .param("advice", std::string(words->advice));
  if (!words->effect.empty()) finding->effect = words->effect;
}

// Results of one image that have another size than it.
struct Difference {
  const GivenImage *image;
  MaskSize given;  // of the first
  std::vector<const Result *> results;
  bool hasMask = false;
  bool hasVector = false;

  bool isTurned() const { return image->isTurned() && given.width == image->width && given.height == image->height; }
};

void note(std::vector<Difference> &all, const GivenImage *image, MaskSize given, const Result &result) {
  auto same = std::find_if(all.begin(), all.end(), [&](const Difference &difference) {
    return difference.image == image && difference.given.width == given.width &&
           difference.given.height == given.height;
  });
  if (same == all.end()) same = all.insert(all.end(), {image, given, {}});
  same->results.push_back(&result);
  same->hasMask = same->hasMask || result.value.find("rle") || result.value.find("imageDataURL");
  same->hasVector = same->hasVector || result.value.find("vertices");
}

void mendSizes(const TaskContext &context, const Difference &difference, Finding &finding) {
  Fix fix{FixKind::offer, "Write the size of the image itself", {}};
  for (const Result *result : difference.results) {
    fix.edits.push_back(context.replace(result->originalWidth, std::to_string(difference.image->shownWidth())));
    fix.edits.push_back(context.replace(result->originalHeight, std::to_string(difference.image->shownHeight())));
  }
  finding.fix = std::move(fix);
}

void report(TaskContext &context, const Difference &difference) {
  const GivenImage &image = *difference.image;
  const json::Value where = difference.results.front()->originalWidth;
  const bool isTurned = difference.isTurned();
  const bool spoils = difference.hasMask || difference.hasVector;
  Finding *finding = context.at(isTurned ? kExifRotated : kSizeDiffers, where,
                                spoils || isTurned ? std::nullopt : std::optional(Consequence::exportWrong));
  if (!finding) return;
  finding->param("name", image.name).param("count", static_cast<double>(difference.results.size()));
  if (isTurned) {
    finding->param("stored", sizeWords(image.width, image.height));
    finding->param("shown", sizeWords(image.shownWidth(), image.shownHeight()));
    return;
  }
  finding->param("given", sizeWords(difference.given.width, difference.given.height));
  finding->param("real", sizeWords(image.shownWidth(), image.shownHeight()));
  if (!spoils) finding->effect = "Label Studio draws boxes right, but later exports in pixels are wrong.";
  if (!difference.hasMask && difference.hasVector) finding->effect = "Label Studio draws vectors in the wrong place.";
  if (difference.hasMask)
    finding->param("advice", "Make the masks in the image's own size.");
  else
    mendSizes(context, difference, *finding);
}

}  // namespace

std::span<const Rule *const> imageRules() { return kRules; }

void ImageRules::beginTask(TaskContext &context, const Task &task) {
  shown_.clear();
  if (!images_ || images_->isEmpty() || !context.config()) return;
  for (const ObjectTag &object : context.config()->objects()) {
    if (!object.info || object.info->name != "Image") continue;
    const std::string_view variable = object.valueList.empty() ? object.value : object.valueList;
    if (!variable.starts_with('$') || variable.find('[') != variable.npos) continue;  // a Repeater's, or no variable
    const json::Value value = lookUp(task.data, variable.substr(1));
    if (value.isString()) lookUpPage(context, object, 0, value);
    std::uint32_t page = 0;
    for (const json::Value item : value.items()) lookUpPage(context, object, page++, item);
  }
}

void ImageRules::lookUpPage(TaskContext &context, const ObjectTag &object, std::uint32_t page, json::Value address) {
  if (!address.isString() || address.rawText().starts_with("data:")) return;
  const GivenImage *image = images_->find(address.text());
  if (image) {
    shown_.push_back({&object, page, image});
    if (!image->problem.empty()) reportUnreachable(context, address, *image);
  } else if (images_->files() == 0) {
    return;
  } else if (Finding *finding = context.at(kNoLocalImage, address)) {
    finding->param("images", static_cast<double>(images_->files())).param("address", excerpt(address));
  }
}

const GivenImage *ImageRules::imageOf(const LabelingConfig &config, const Result &result) const {
  const ObjectTag *object = objectNamed(config, result.toName);
  if (!object) return nullptr;
  const bool isPaged = !object->valueList.empty();
  const double page = isPaged && result.itemIndex.isNumber() ? result.itemIndex.number() : 0;
  const auto found = std::find_if(shown_.begin(), shown_.end(), [&](const Shown &shown) {
    return shown.object == object && shown.page == page && shown.image->isSized();
  });
  return found == shown_.end() ? nullptr : found->image;
}

void ImageRules::check(TaskContext &context, const std::vector<Result> &results) {
  if (shown_.empty()) return;
  std::vector<Difference> differences;
  for (const Result &result : results) {
    const std::optional<MaskSize> given = maskSizeOf(result);
    if (!given) continue;
    const GivenImage *image = imageOf(*context.config(), result);
    if (!image || (given->width == image->shownWidth() && given->height == image->shownHeight())) continue;
    note(differences, image, *given, result);
  }
  for (const Difference &difference : differences) {
    context.enterResult(*difference.results.front(),
                        controlNamed(*context.config(), difference.results.front()->fromName));
    report(context, difference);
  }
  context.leaveResult();
}

}  // namespace prelabel
