// One step through a text for each directive of the format.
#include "tasks/date_format.hpp"

#include <array>
#include <cstdint>

#include "tags/ascii_case.hpp"

namespace prelabel {

namespace {

constexpr std::string_view kFull = "%Y-%m-%dT%H:%M";
constexpr std::string_view kDate = "%Y-%m-%d";

struct Directive {
  char letter;
  std::uint8_t digits;  // at most so many; 0: it is no number
  std::string_view example;
};

constexpr std::array kDirectives = std::to_array<Directive>({
    {'Y', 4, "2026"}, {'m', 2, "05"},  {'d', 2, "31"},     {'H', 2, "14"},    {'M', 2, "30"},     {'S', 2, "00"},
    {'e', 2, "31"},   {'I', 2, "02"},  {'y', 2, "26"},     {'L', 3, "000"},   {'f', 6, "000000"}, {'j', 3, "151"},
    {'U', 2, "22"},   {'V', 2, "22"},  {'W', 2, "21"},     {'u', 1, "7"},     {'w', 1, "0"},      {'q', 1, "2"},
    {'G', 4, "2026"}, {'g', 2, "26"},  {'Q', 99, "0"},     {'s', 99, "0"},    {'p', 0, "PM"},     {'b', 0, "May"},
    {'B', 0, "May"},  {'a', 0, "Sun"}, {'A', 0, "Sunday"}, {'Z', 0, "+0000"}, {'%', 0, "%"},
});

constexpr std::array<std::string_view, 12> kMonths = {"January",   "February", "March",    "April",
                                                      "May",       "June",     "July",     "August",
                                                      "September", "October",  "November", "December"};
constexpr std::array<std::string_view, 7> kDays = {"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                   "Thursday", "Friday", "Saturday"};

const Directive *findDirective(char letter) {
  for (const Directive &directive : kDirectives) {
    if (directive.letter == letter) return &directive;
  }
  return nullptr;
}

bool isDigit(char c) { return c >= '0' && c <= '9'; }

// The locale's own formats are written out.
std::string expanded(std::string_view format) {
  std::string out;
  for (std::size_t i = 0; i < format.size(); ++i) {
    const char next = format[i] == '%' && i + 1 < format.size() ? format[i + 1] : '\0';
    const std::string_view text = next == 'x'   ? "%m/%d/%Y"
                                  : next == 'X' ? "%I:%M:%S %p"
                                  : next == 'c' ? "%m/%d/%Y, %I:%M:%S %p"
                                                : std::string_view();
    if (text.empty()) {
      out += format[i];
    } else {
      out += text;
      ++i;
    }
  }
  return out;
}

class DateReader {
 public:
  explicit DateReader(std::string_view text) : text_(text) {}

  bool isDone() const { return at_ == text_.size(); }
  bool literal(char c) { return at_ < text_.size() && text_[at_++] == c; }

  bool directive(const Directive &directive) {
    if (directive.digits > 0) return number(directive.digits);
    switch (directive.letter) {
      case 'p':
        return word("AM") || word("PM");
      case 'B':
        return anyOf(kMonths, 99);
      case 'b':
        return anyOf(kMonths, 3);
      case 'A':
        return anyOf(kDays, 99);
      case 'a':
        return anyOf(kDays, 3);
      case 'Z':
        return zone();
      default:
        return literal('%');
    }
  }

 private:
  // Blanks, then digits, within the next `most` characters.
  bool number(std::size_t most) {
    const std::string_view part = text_.substr(at_, most);
    std::size_t end = 0;
    while (end < part.size() && part[end] == ' ') ++end;
    const std::size_t first = end;
    while (end < part.size() && isDigit(part[end])) ++end;
    if (end == first) return false;
    at_ += end;
    return true;
  }

  bool word(std::string_view wanted) {
    const std::string_view part = text_.substr(at_, wanted.size());
    if (part.size() != wanted.size() || !equalIgnoringCase(part, wanted)) return false;
    at_ += wanted.size();
    return true;
  }

  template <std::size_t N>
  bool anyOf(const std::array<std::string_view, N> &words, std::size_t letters) {
    for (const std::string_view name : words) {
      if (word(name.substr(0, letters))) return true;
    }
    return false;
  }

  bool digits(std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) {
      if (at_ + i >= text_.size() || !isDigit(text_[at_ + i])) return false;
    }
    at_ += count;
    return true;
  }

  // `Z`, `+02`, `+0200`, `+02:00`.
  bool zone() {
    if (at_ >= text_.size()) return false;
    const char sign = text_[at_++];
    if (sign == 'Z') return true;
    if ((sign != '+' && sign != '-') || !digits(2)) return false;
    const std::size_t behindHours = at_;
    if (at_ < text_.size() && text_[at_] == ':') ++at_;
    if (!digits(2)) at_ = behindHours;
    return true;
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

bool contains(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

// The letter of the directive behind a `%` at `at`; moves `at` to it, over a padding flag.
char directiveLetter(std::string_view format, std::size_t &at) {
  char letter = ++at < format.size() ? format[at] : '\0';
  if (letter == '-' || letter == '_' || letter == '0') letter = ++at < format.size() ? format[at] : '\0';
  return letter;
}

}  // namespace

std::string dateFormatOf(const LabelingConfig &config, const ControlTag &control) {
  const Element &element = config.elements()[control.element];
  const std::string_view only = element.value("only");
  if (only == "time") return {};
  if (const std::string_view format = element.value("format"); !format.empty()) return std::string(format);
  return std::string(only.empty() || contains(only, "time") ? kFull : kDate);
}

bool fitsDateFormat(std::string_view text, std::string_view format) {
  DateReader reader(text);
  const std::string whole = expanded(format);
  for (std::size_t i = 0; i < whole.size(); ++i) {
    if (whole[i] != '%') {
      if (!reader.literal(whole[i])) return false;
      continue;
    }
    const Directive *directive = findDirective(directiveLetter(whole, i));
    if (!directive || !reader.directive(*directive)) return false;
  }
  return reader.isDone();
}

std::string dateExample(std::string_view format) {
  std::string out;
  const std::string whole = expanded(format);
  for (std::size_t i = 0; i < whole.size(); ++i) {
    const Directive *directive = whole[i] == '%' ? findDirective(directiveLetter(whole, i)) : nullptr;
    if (directive) {
      out += directive->example;
    } else if (i < whole.size()) {
      out += whole[i];
    }
  }
  return out;
}

}  // namespace prelabel
