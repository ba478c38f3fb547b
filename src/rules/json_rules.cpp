// json/*: what keeps a text from being JSON that Label Studio can store.
#include <array>

#include "rules/file_rules.hpp"
#include "rules/rows.hpp"

namespace prelabel {

namespace {

const Rule kJsonSyntax{"json/syntax",
                       Severity::error,
                       Consequence::importRefused,
                       FixKind::offer,
                       "This is not JSON: {explanation}.",
                       "Label Studio refuses the whole file.",
                       "{advice}.",
                       false,
                       "JSON allows no trailing commas, no single quotes, no comments and no Python words."};

const Rule kJsonNonFinite{
    "json/non-finite",
    Severity::error,
    Consequence::importFails,
    FixKind::hint,
    "`{number}` is a number that JSON does not have.",
    "The import ends in a server error and nothing is stored.",
    "Write a real number here, or leave the field out; in Python, look for a division by zero or an empty mean.",
    true,
    "Python writes NaN and Infinity without being asked. Label Studio's database refuses them."};

const Rule kJsonEncoding{"json/encoding",
                         Severity::error,
                         Consequence::importRefused,
                         FixKind::offer,
                         "The text is not UTF-8 from here on[[: it looks like {encoding}]].",
                         "Label Studio refuses the whole file.",
                         "Save the file as UTF-8 without a byte-order mark.",
                         false,
                         "Label Studio reads task files as UTF-8 only."};

const Rule kJsonLoneSurrogate{
    "json/lone-surrogate",
    Severity::error,
    Consequence::viewBroken,
    FixKind::offer,
    "`{escape}` is one half of a character: its other half is missing.",
    "The task is imported, and then the project's list of tasks answers with an error page until this task is deleted.",
    "Write the whole pair, or remove the half; it comes from cutting a text inside an emoji.",
    false,
    "A surrogate is half of a character beyond U+FFFF. Databases cannot store one half."};

const Rule kJsonBom{"json/bom",
                    Severity::error,
                    Consequence::importRefused,
                    FixKind::automatic,
                    "The file starts with a byte-order mark, three hidden bytes before the text.",
                    "Label Studio refuses the whole file.",
                    "Save it as \"UTF-8\" instead of \"UTF-8 with BOM\".",
                    false,
                    "Editors on Windows and some spreadsheet exports add the mark."};

const Rule kJsonDuplicateKey{"json/duplicate-key",
                             Severity::warning,
                             Consequence::lostOnImport,
                             FixKind::hint,
                             "The key `{key}` stands twice in one object.",
                             "Label Studio takes the later one and forgets the earlier.",
                             "Keep one of the two.",
                             false,
                             "JSON readers keep the last of equal keys, without a word."};

const Rule kJsonTooDeep{"json/too-deep",
                        Severity::error,
                        Consequence::importFails,
                        FixKind::hint,
                        "Lists and objects are nested more than {limit} levels deep here.",
                        "The import ends in a server error.",
                        "Make the data flatter.",
                        false,
                        "The server survives some hundred levels, not some thousand."};

constexpr std::array kRules = {&kJsonSyntax, &kJsonNonFinite,    &kJsonEncoding, &kJsonLoneSurrogate,
                               &kJsonBom,    &kJsonDuplicateKey, &kJsonTooDeep};

using json::Problem;

struct Words {
  Problem problem;
  std::string_view explanation;  // `{found}` and `{expected}` are replaced
  std::string_view advice;
};

constexpr std::array kWords = {
    Words{Problem::trailingComma, "there is a comma with nothing behind it", "Remove this comma"},
    Words{Problem::missingComma, "a comma is missing before {found}", "Put a comma between the two"},
    Words{Problem::missingColon, "a colon is missing between a key and its value", "Write it as \"key\": value"},
    Words{Problem::missingValue, "a value is missing before {found}", "Write the value, or remove its key or comma"},
    Words{Problem::missingQuotes, "{found} stands without quotes", "Put it in double quotes"},
    Words{Problem::singleQuotes, "{found} is in single quotes",
          "Use double quotes; in Python, write the file with json.dump instead of str() or print()"},
    Words{Problem::pythonWord, "{found} is not a word of JSON, which knows true, false and null",
          "Write the JSON word; in Python, write the file with json.dump instead of str() or print()"},
    Words{Problem::badNumber, "{found} is not a number as JSON writes them", "Write it as a plain decimal number"},
    Words{Problem::badEscape, "{found} is not an escape that JSON knows", "Write \\\\ for a backslash"},
    Words{Problem::controlCharacter, "a text holds a raw line break, tab or other control character",
          "Write \\n for a line break and \\t for a tab"},
    Words{Problem::unterminatedString, "the text that starts here has no closing quote",
          "Close it with a double quote"},
    Words{Problem::mismatchedBracket, "{found} closes what {expected} should close", "Write {expected} here"},
    Words{Problem::missingBracket, "{expected} is missing before {found}", "Close what is open with {expected}"},
    Words{Problem::comment, "comments are not allowed", "Remove the comment"},
    Words{Problem::trailingText, "something stands behind the end: {found}", "Remove what stands behind the end"},
    Words{Problem::truncated, "the file ends too early; {expected} is missing",
          "Write the file again to its end; it may have been cut while it was copied"},
    Words{Problem::unexpectedCharacter, "{found} stands where {expected} should be", "Write {expected} here"},
};

std::string fillIn(std::string_view text, const json::Diagnosis &diagnosis) {
  std::string out(text);
  const auto put = [&out](std::string_view name, const std::string &value) {
    for (std::size_t at = out.find(name); at != std::string::npos; at = out.find(name, at + value.size())) {
      out.replace(at, name.size(), value);
    }
  };
  const bool isEnd = diagnosis.found.starts_with("end of ");
  put("{found}", isEnd ? "the " + diagnosis.found : "`" + diagnosis.found + "`");
  put("{expected}", diagnosis.expected.empty() ? "something else" : diagnosis.expected);
  return out;
}

const Rule &ruleOf(Problem problem) {
  switch (problem) {
    case Problem::nonFinite:
      return kJsonNonFinite;
    case Problem::encoding:
      return kJsonEncoding;
    case Problem::tooDeep:
      return kJsonTooDeep;
    default:
      return kJsonSyntax;
  }
}

void explain(Finding &finding, const json::Diagnosis &diagnosis) {
  for (const Words &words : kWords) {
    if (words.problem != diagnosis.problem) continue;
    finding.param("explanation", fillIn(words.explanation, diagnosis));
    finding.param("advice", fillIn(words.advice, diagnosis));
  }
}

// A raw body is refused by the parser; an uploaded file gets past it and dies in the database.
std::optional<Consequence> consequenceOf(Problem problem, Route route) {
  if (problem == Problem::nonFinite && route == Route::api) return Consequence::importRefused;
  return std::nullopt;
}

bool holds(json::Value value, std::uint32_t offset) {
  return value.offset() <= offset && offset < value.offset() + value.length();
}

// The text, or the key, that these bytes are in.
json::Value textAround(json::Value value, std::uint32_t offset) {
  for (const json::Value item : value.items()) {
    if (holds(item, offset)) return textAround(item, offset);
  }
  for (const json::Member member : value.members()) {
    if (holds(member.key, offset)) return member.key;
    if (holds(member.value, offset)) return textAround(member.value, offset);
  }
  return value;
}

}  // namespace

std::span<const Rule *const> jsonRules() { return kRules; }

void reportSyntax(const json::Diagnosis &diagnosis, const FileSpot &spot, std::uint64_t base, Route route, Sink &sink) {
  Finding *finding = sink.draft(ruleOf(diagnosis.problem), consequenceOf(diagnosis.problem, route));
  if (!finding) return;
  placeAt(*finding, spot);
  switch (diagnosis.problem) {
    case Problem::nonFinite:
      finding->param("number", diagnosis.found);
      break;
    case Problem::encoding:
      if (!diagnosis.expected.empty()) finding->param("encoding", diagnosis.expected);
      break;
    case Problem::tooDeep:
      finding->param("limit", diagnosis.expected.empty() ? std::string("1000") : diagnosis.expected);
      break;
    default:
      explain(*finding, diagnosis);
      finding->param("found", diagnosis.found);
      if (!diagnosis.expected.empty()) finding->param("expected", diagnosis.expected);
  }
  if (diagnosis.mend.has) {
    const json::Mend &mend = diagnosis.mend;
    finding->mend(FixKind::offer, mend.text.empty() ? "Remove it" : "Write `" + mend.text + "`",
                  Edit{base + mend.offset, mend.length, mend.text});
  }
}

void reportByteOrderMark(std::uint32_t file, Sink &sink) {
  Finding *finding = sink.draft(kJsonBom);
  if (!finding) return;
  placeAt(*finding, {file, 0, 3, {}, {}, kNoIndex});
  finding->mend(FixKind::automatic, "Remove the byte-order mark", Edit{0, 3, ""});
}

void checkDocument(TaskContext &context) {
  const json::Document &document = context.document();
  for (const json::Value key : document.duplicateKeys()) {
    if (Finding *finding = context.at(kJsonDuplicateKey, key)) finding->param("key", key.text());
  }
  for (const std::uint32_t offset : document.loneSurrogates()) {
    if (Finding *finding = context.atOffset(kJsonLoneSurrogate, offset, 6)) {
      finding->pointer += document.pointer(textAround(document.root(), offset));
      finding->param("escape", std::string(document.text().substr(offset, 6)));
      finding->mend(FixKind::offer, "Write U+FFFD instead", Edit{context.place().offset + offset, 6, "\\ufffd"});
    }
  }
}

}  // namespace prelabel
