// What the address of an image, a sound or a video tells by itself.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace prelabel {

enum class AddressKind : std::uint8_t {
  web,         // http, https, or one of Label Studio's own
  bareName,    // `cat.png`, `images/cat.png`
  localPath,   // `/home/me/cat.png`, `C:\cat.png`, `file:///...`
  localFiles,  // `/data/local-files/?d=cat.png`
  storage,     // `s3://bucket/cat.png`
  data,        // `data:image/png;base64,...`
  other,       // a scheme that is not looked into, or nothing
};

AddressKind addressKind(std::string_view address);

// Of a web or storage address: `example.org`, `bucket`; "" when there is none.
std::string_view hostOf(std::string_view address);
bool isLoopback(std::string_view host);

// When a signed address stops working, in seconds since 1970; nothing when it is not signed, or does not say.
std::optional<double> expiryOf(std::string_view address);
// Its signature was escaped twice.
bool isSignedTwiceEscaped(std::string_view address);

// What follows `?d=` with its blanks and backslashes mended; nothing when it is as it should be.
std::optional<std::string> mendedLocalFiles(std::string_view address);

// Seconds since 1970 as a day: `2026-05-31`.
std::string dayText(double seconds);

}  // namespace prelabel
