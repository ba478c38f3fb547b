// Writing JSON straight into a text, for what is written by the thousand: no tree stands between.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace prelabel {

// Commas are put where they are due; brackets must be closed by the caller, and `key` stands before each member.
class JsonText {
 public:
  JsonText &open(char bracket);   // { or [
  JsonText &close(char bracket);  // } or ]
  JsonText &key(std::string_view name);

  JsonText &text(std::string_view value);  // malformed UTF-8 becomes U+FFFD
  JsonText &number(double value);          // the shortest that reads back as the same; null when it is not finite
  JsonText &integer(std::uint64_t value);
  JsonText &flag(bool value);
  JsonText &null();
  JsonText &raw(std::string_view json);  // JSON as it is

  // A member and its value.
  JsonText &text(std::string_view name, std::string_view value) { return key(name).text(value); }
  JsonText &number(std::string_view name, double value) { return key(name).number(value); }
  JsonText &integer(std::string_view name, std::uint64_t value) { return key(name).integer(value); }
  JsonText &flag(std::string_view name, bool value) { return key(name).flag(value); }
  JsonText &null(std::string_view name) { return key(name).null(); }
  JsonText &texts(std::string_view name, std::span<const std::string> values);
  JsonText &open(std::string_view name, char bracket) { return key(name).open(bracket); }

  std::string take() { return std::move(out_); }

 private:
  void separate();

  std::string out_;
  bool isBehindValue_ = false;
};

}  // namespace prelabel
